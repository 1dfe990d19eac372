// The pictures of the reports: one function per picture, data and words in, ECharts option out.
// Runs inside the program (Jint), without a browser. Pictures.cs holds the same shapes and turns the colours below into CSS variables.
import { init, setPlatformAPI, use } from 'echarts/core';
import { CustomChart, SankeyChart } from 'echarts/charts';
import { GridSimpleComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import type {
  CustomSeriesRenderItemAPI,
  CustomSeriesRenderItemParams,
  CustomSeriesRenderItemReturn,
  EChartsOption,
  GridComponentOption,
  SeriesOption,
  XAXisComponentOption,
  YAXisComponentOption,
} from 'echarts';

// The engine has no timers; ECharts asks for one to animate, and nothing here moves.
Object.assign(globalThis, { setTimeout: () => 0, clearTimeout: () => undefined });

use([CustomChart, SankeyChart, GridSimpleComponent, SVGRenderer]);

type Tone = 'good' | 'bad' | 'neutral' | 'accent' | 'ink';
type Pattern = 'solid' | 'striped' | 'dotted' | 'backStriped';
type Kind = 'published' | 'computed' | 'recomputed';

interface Tick { value: number; label: string }
interface Reference { value: number; label: string }

interface Flow {
  width: number;
  stages: string[];
  nodes: { id: string; label: string; count: number; countLabel: string; tone: Tone; stage: number }[];
  links: { source: string; target: string; count: number; tone: Tone }[];
}

interface Intervals {
  width: number;
  rows: {
    label: string; note?: string; value?: number; low?: number; high?: number;
    valueLabel: string; markLabel?: string; tone: Tone; indicative: boolean;
  }[];
  ticks: Tick[];
  axisTitle?: string;
  norm?: Reference;
  valueHeading?: string;
  markHeading?: string;
}

interface Distribution {
  width: number;
  bins: { from: number; to: number; count: number; label: string }[];
  ticks: Tick[];
  countTicks: Tick[];
  axisTitle: string;
  countTitle: string;
  norm?: Reference;
  mean?: Reference;
  median?: Reference;
}

interface StackedBars {
  width: number;
  series: { name: string; tone: Tone; pattern: Pattern }[];
  rows: { label: string; totalLabel?: string; parts: { count: number; label: string }[] }[];
}

interface Years {
  width: number;
  years: string[];
  marks: { year: string; mark: number; label: string; kind: Kind }[];
  kinds: { kind: Kind; name: string }[];
  ticks: Tick[];
  target?: Reference;
}

interface Sheet { height: number; option: EChartsOption }
type Shape = CustomSeriesRenderItemReturn;
type Align = 'left' | 'center' | 'right';

// Stand-ins that ECharts accepts as colours; Pictures.cs knows the same eight.
const colour = {
  good: '#fe0001', bad: '#fe0002', neutral: '#fe0003', accent: '#fe0004',
  ink: '#fe0005', muted: '#fe0006', line: '#fe0007', paper: '#fe0008',
} as const;
type Colour = keyof typeof colour;

function veiled(tone: Colour, opacity: number): string {
  return `rgba(254,0,${Number(colour[tone].at(-1))},${opacity})`;
}

const small = 12;
const normal = 13;
const lineHeight = 16;
const narrowBelow = 520;

// ---- Text: the reader's font is unknown, so room is kept for a wide one.

// Widths in em of DejaVu Sans, which a Linux server shows when no other font is named; most fonts are narrower.
const emWidths: [string, number][] = [
  ["ijlI|J'", 0.3], [' .,:;!', 0.34], ['-ft/()[]"r·', 0.41], ['sz', 0.53], ['cFLkvxy', 0.59],
  ['%', 0.95], ['m', 0.98], ['W@', 1], ['M', 0.87], ['w=', 0.83], ['DGHNOQU', 0.78], ['ABCKRVXZ', 0.7],
];
const emWidth = new Map(emWidths.flatMap(([letters, width]) => [...letters].map(letter => [letter, width] as const)));

// Within one picture the same texts are measured again and again; the next picture starts empty.
const measured = new Map<string, number>();

function textWidth(text: string, size: number, bold = false): number {
  let ems = measured.get(text);
  if (ems === undefined) {
    ems = 0;
    for (const letter of text.normalize('NFD').replace(/[\u0300-\u036f\u00ad]/g, ''))
      ems += emWidth.get(letter) ?? 0.64;
    measured.set(text, ems);
  }
  return ems * size * (bold ? 1.11 : 1);
}

setPlatformAPI({
  measureText: (text, font) => ({
    width: textWidth(text ?? '', Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? small), /bold|[6-9]00/.test(font ?? '')),
  }),
});

const softHyphen = '\u00ad';

/** Breaks a text into lines of at most `width` units: at spaces, at soft hyphens, and elsewhere only when there is no other way. */
function wrap(text: string, width: number, size: number, bold = false): string[] {
  const fits = (line: string) => textWidth(line, size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const whole = word.replaceAll(softHyphen, '');
    if (fits(line === '' ? whole : `${line} ${whole}`)) {
      line = line === '' ? whole : `${line} ${whole}`;
      continue;
    }
    if (line !== '') lines.push(line);
    line = whole;
    if (fits(whole)) continue;
    line = '';
    for (const part of word.includes(softHyphen) ? word.split(softHyphen) : whole) {
      if (line !== '' && !fits(`${line}${part}-`) && !whole.endsWith(line + part)) {
        lines.push(`${line}-`);
        line = '';
      }
      line += part;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

function widest(texts: (string | undefined)[], size: number, bold = false): number {
  return Math.max(0, ...texts.map(text => textWidth(text ?? '', size, bold)));
}

// ---- Shapes

interface Writing { size?: number; align?: Align; fill?: Colour; bold?: boolean; halo?: boolean }

/** One line of text; `y` is the middle of the line. */
function write(text: string, x: number, y: number, { size = normal, align = 'left', fill = 'ink', bold = false, halo = false }: Writing = {}): Shape {
  return {
    type: 'text', x, y, z2: 30,
    style: {
      text, align, verticalAlign: 'middle', fill: colour[fill],
      font: `${bold ? 'bold ' : ''}${size}px sans-serif`,
      ...(halo ? { stroke: colour.paper, lineWidth: 3 } : {}),
    },
  };
}

/** Lines of text below each other, `y` being the middle of the block. */
function writeLines(lines: string[], x: number, y: number, writing: Writing = {}): Shape[] {
  const top = y - (lines.length - 1) * lineHeight / 2;
  return lines.map((line, i) => write(line, x, top + i * lineHeight, writing));
}

/** Keeps words apart from what runs under them. */
function plate(x: number, y: number, width: number, height: number, opacity = 1): Shape {
  return { type: 'rect', z2: 20, shape: { x, y, width, height, r: 2 }, style: { fill: colour.paper, opacity } };
}

interface Stroke { stroke?: Colour; width?: number; dash?: number[]; z2?: number }

function line(x1: number, y1: number, x2: number, y2: number, { stroke = 'ink', width = 1, dash, z2 = 5 }: Stroke = {}): Shape {
  return { type: 'line', z2, shape: { x1, y1, x2, y2 }, style: { fill: 'none', stroke: colour[stroke], lineWidth: width, ...(dash ? { lineDash: dash } : {}) } };
}

const decals: Record<Exclude<Pattern, 'solid'>, object> = {
  striped: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 4.5], rotation: -Math.PI / 4, color: colour.paper },
  dotted: { symbol: 'rect', symbolSize: 1, dashArrayX: [[2, 4], [0, 3, 2, 1]], dashArrayY: [2, 1], color: colour.paper },
  backStriped: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 4.5], rotation: Math.PI / 4, color: colour.paper },
};

function decal(pattern: Pattern): object | undefined {
  return pattern === 'solid' ? undefined : decals[pattern];
}

// A tone is seen without colour too: what failed is striped, what is open or aside is dotted.
const patternOf: Record<Tone, Pattern> = { good: 'solid', bad: 'striped', neutral: 'dotted', accent: 'solid', ink: 'solid' };

function block(x: number, y: number, width: number, height: number, tone: Tone, pattern: Pattern = patternOf[tone]): Shape {
  // In a very small block a pattern would be a blot.
  const stamp = Math.min(width, height) < 5 ? undefined : decal(pattern);
  return {
    type: 'rect', z2: 10, shape: { x, y, width, height },
    style: { fill: colour[tone], stroke: colour[tone], lineWidth: 1, ...(stamp ? { decal: stamp } : {}) },
  } as Shape;
}

const onlyOnce = [0];

/** A series that draws what the coordinate system of the grid says where. */
function drawn(shapes: (at: (x: number, y: number) => [number, number]) => Shape[]): SeriesOption {
  return {
    type: 'custom', silent: true, clip: false, animation: false, data: onlyOnce,
    renderItem: (_: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) =>
      ({ type: 'group', children: shapes((x, y) => api.coord([x, y]) as [number, number]) }) as CustomSeriesRenderItemReturn,
  };
}

/** Exactly here: without `none` ECharts moves the edges inward for the axis labels. */
function grid(left: number, top: number, width: number, height: number): GridComponentOption {
  return { left, top, width, height, outerBoundsMode: 'none' };
}

/** A grid in plain units from the top left corner, for what has no axis of its own. */
function units(width: number, height: number): EChartsOption {
  return {
    animation: false,
    grid: grid(0, 0, width, height),
    xAxis: { type: 'value', show: false, min: 0, max: width },
    yAxis: { type: 'value', show: false, min: 0, max: height, inverse: true },
  };
}

function axisOf(ticks: Tick[]): XAXisComponentOption & YAXisComponentOption {
  const values = ticks.map(tick => tick.value);
  const from = Math.min(...values);
  const to = Math.max(...values);
  return {
    type: 'value', min: from, max: to,
    axisLine: { show: true, onZero: false, lineStyle: { color: colour.muted, width: 1 } },
    axisTick: { show: true, length: 4, lineStyle: { color: colour.muted }, customValues: values },
    axisLabel: {
      color: colour.ink, fontSize: small, margin: 8, customValues: values, hideOverlap: false, showMinLabel: true, showMaxLabel: true,
      formatter: (value: number) => ticks.find(tick => Math.abs(tick.value - value) < (to - from) / 1e6)?.label ?? '',
    },
    splitLine: { show: true, lineStyle: { color: colour.line, width: 1 } },
    minorTick: { show: false },
  } as XAXisComponentOption & YAXisComponentOption;
}

function sum(numbers: number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

// ---- 1. Where the calls went

function flow(data: Flow): Sheet {
  return data.width < narrowBelow ? flowAsLists(data) : flowAsSankey(data);
}

function flowAsSankey({ width, stages, nodes, links }: Flow): Sheet {
  const bar = 12;
  const gap = 8;
  const flowHeight = 300;
  const stageCount = Math.max(0, ...nodes.map(node => node.stage)) + 1;
  const last = nodes.filter(node => node.stage === stageCount - 1);
  const countRoom = widest(last.map(node => node.countLabel), normal, true);
  const endLabels = stageCount > 4 ? 185 : 225;
  const endRoom = widest(last.flatMap(node => wrap(node.label, endLabels, normal)), normal) + countRoom + 6;
  const wanted = Array.from({ length: stageCount - 1 }, (_, stage) => {
    const room = (texts: (text: string) => string[]) => bar + 14 + Math.max(
      widest(nodes.filter(node => node.stage === stage).flatMap(node => [...texts(node.label), ...texts(node.countLabel)]), normal),
      widest(texts(stages[stage] ?? ''), small) - bar);
    return { best: room(text => [text]), least: room(text => text.split(/[ \u00ad]/).map(word => `${word}-`)) };
  });
  const x = stagePlaces(width - endRoom - bar - 8, wanted);
  const innerRoom = (stage: number) => (x[stage + 1] ?? 0) - (x[stage] ?? 0) - bar - 12;
  const headings = stages.map((stage, i) => wrap(stage, i === stageCount - 1 ? endRoom : innerRoom(i) + bar, small));
  const top = stages.length > 0 ? Math.max(...headings.map(lines => lines.length)) * lineHeight + 12 : 4;

  const total = Math.max(1, ...Array.from({ length: stageCount }, (_, stage) => sum(nodes.filter(node => node.stage === stage).map(node => node.count))));
  const perCall = flowHeight / total;
  const placed = nodes.map(node => {
    const isLast = node.stage === stageCount - 1;
    const lines = isLast ? wrap(node.label, endLabels, normal) : [node.countLabel, ...wrap(node.label, innerRoom(node.stage), normal)];
    const high = Math.max(node.count * perCall, 1);
    return { ...node, isLast, lines, high, slot: Math.max(high, lines.length * lineHeight) + gap, y: 0 };
  });

  // The order given is kept; from the last stage back, each node moves as near as it can to where its calls go.
  const height = Math.max(...Array.from({ length: stageCount }, (_, stage) => sum(placed.filter(node => node.stage === stage).map(node => node.slot))));
  const centre = new Map<string, number>();
  for (let stage = stageCount - 1; stage >= 0; stage--) {
    const column = placed.filter(node => node.stage === stage);
    const wanted = column.map((node, i) => {
      const out = links.filter(link => link.source === node.id && centre.has(link.target));
      const calls = sum(out.map(link => link.count));
      return calls > 0
        ? sum(out.map(link => link.count * (centre.get(link.target) ?? 0))) / calls
        : sum(column.slice(0, i).map(other => other.slot)) + node.slot / 2;
    });
    spread(wanted, column.map(node => node.slot), height).forEach((middle, i) => {
      const node = column[i];
      if (node === undefined) return;
      node.y = middle - node.high / 2;
      centre.set(node.id, middle);
    });
  }

  const labels = drawn(() => [
    ...headings.flatMap((lines, stage) => writeLines(lines, x[stage] ?? 0, lines.length * lineHeight / 2, { size: small, fill: 'muted' })),
    ...placed.flatMap(node => {
      const middle = top + node.y + node.high / 2;
      const nodeX = x[node.stage] ?? 0;
      const left = nodeX + bar + 6;
      const first = middle - (node.lines.length - 1) * lineHeight / 2;
      return [
        block(nodeX + 0.5, top + node.y, bar - 1, node.high, node.tone),
        ...(node.isLast
          ? [write(node.countLabel, left + countRoom, first, { bold: true, align: 'right' }), ...writeLines(node.lines, left + countRoom + 6, middle)]
          : [
            plate(left - 3, first - lineHeight / 2, widest(node.lines, normal) * 0.95 + 6, node.lines.length * lineHeight, 0.75),
            ...node.lines.map((text, i) => write(text, left, first + i * lineHeight, { bold: i === 0 })),
          ]),
      ];
    }),
  ]);

  return {
    height: top + height + 4,
    option: {
      ...units(width, top + height + 4),
      series: [{
        type: 'sankey', silent: true, animation: false, draggable: false, layoutIterations: 0, nodeGap: 0, nodeWidth: bar,
        left: 0, top, width, height: flowHeight,
        label: { show: false }, edgeLabel: { show: false },
        // Only the place of a node; its block is drawn with the labels, above every link.
        data: placed.map(node => ({
          name: node.id, depth: node.stage, value: node.count,
          localX: (x[node.stage] ?? 0) / width, localY: node.y / flowHeight, itemStyle: { color: 'transparent', borderWidth: 0 },
        })),
        links: links.filter(link => link.count > 0).map(link => ({
          source: link.source, target: link.target, value: link.count,
          lineStyle: { color: veiled(link.tone, 0.25), opacity: 1, curveness: 0.5, borderColor: veiled(link.tone, 0.8), borderWidth: 0.75 },
        })),
      } as SeriesOption, labels],
    },
  };
}

/** Left edges of the stages: each as wide as its words where that fits, else the widest give way, down to their longest word. */
function stagePlaces(room: number, wanted: { best: number; least: number }[]): number[] {
  let most = Math.max(0, ...wanted.map(stage => stage.best));
  const widths = () => wanted.map(stage => Math.max(stage.least, Math.min(stage.best, most)));
  while (most > 0 && sum(widths()) > room) most--;
  const spare = (room - sum(widths())) / Math.max(1, wanted.length);
  const places = [0];
  for (const width of widths()) places.push((places.at(-1) ?? 0) + width + spare);
  return places;
}

/** Middles of slots that keep their order, do not overlap, lie within 0..height and are as near as possible to `wanted`. */
function spread(wanted: number[], slots: number[], height: number): number[] {
  const groups: { from: number; count: number; offset: number; room: number; top: number }[] = [];
  wanted.forEach((middle, i) => {
    const slot = slots[i] ?? 0;
    groups.push({ from: i, count: 1, offset: middle - slot / 2, room: slot, top: 0 });
    for (;;) {
      const group = groups[groups.length - 1];
      const above = groups[groups.length - 2];
      if (group === undefined) break;
      group.top = Math.min(Math.max(group.offset / group.count, 0), Math.max(0, height - group.room));
      if (above === undefined || above.top + above.room <= group.top) break;
      groups.pop();
      above.offset += group.offset - above.room * group.count;
      above.count += group.count;
      above.room += group.room;
    }
  });
  return groups.flatMap(group => {
    let y = group.top;
    return slots.slice(group.from, group.from + group.count).map(slot => (y += slot) - slot / 2);
  });
}

/** For a phone: each stage a list of bars below each other, since a sankey has no room there. */
function flowAsLists({ width, stages, nodes }: Flow): Sheet {
  const total = Math.max(1, ...nodes.map(node => node.count));
  const countRoom = widest(nodes.map(node => node.countLabel), normal, true);
  const shapes: Shape[] = [];
  let y = 0;
  for (let stage = 0; stage <= Math.max(...nodes.map(node => node.stage)); stage++) {
    if (stage > 0) {
      shapes.push(line(0, y + 6, width, y + 6, { stroke: 'line' }));
      y += 14;
    }
    const heading = wrap(stages[stage] ?? '', width, small);
    shapes.push(...heading.map((text, i) => write(text, 0, y + i * lineHeight + lineHeight / 2, { size: small, fill: 'muted' })));
    y += heading.length * lineHeight + (heading.length > 0 ? 4 : 0);
    for (const node of nodes.filter(node => node.stage === stage)) {
      const lines = wrap(node.label, width - countRoom - 12, normal);
      shapes.push(...lines.map((text, i) => write(text, 0, y + i * lineHeight + lineHeight / 2)));
      shapes.push(write(node.countLabel, width, y + lineHeight / 2, { bold: true, align: 'right' }));
      y += lines.length * lineHeight + 2;
      shapes.push(line(0, y + 5, width, y + 5, { stroke: 'line', z2: 1 }));
      if (node.count > 0) shapes.push(block(0.5, y + 0.5, Math.max(1, (width - 1) * node.count / total), 9, node.tone));
      y += 18;
    }
  }
  return { height: y, option: { ...units(width, y), series: [drawn(() => shapes)] } };
}

// ---- 2. Figures with their intervals

function intervals({ width, rows, ticks, axisTitle, norm, valueHeading, markHeading }: Intervals): Sheet {
  const narrow = width < narrowBelow;
  const between = 12;
  const headings = valueHeading !== undefined || markHeading !== undefined;
  const markRoom = Math.max(widest(rows.map(row => row.markLabel), normal, true), textWidth(markHeading ?? '', small));
  const valueRoom = Math.max(widest(rows.map(row => row.value === undefined ? '' : row.valueLabel), normal), textWidth(valueHeading ?? '', small));
  const rightRoom = valueRoom + (markRoom > 0 ? markRoom + between : 0);
  const labelWanted = Math.max(widest(rows.map(row => row.label), normal), widest(rows.map(row => row.note), small));
  const labelRoom = narrow ? width - rightRoom - between : Math.min(labelWanted, Math.max(150, width * 0.38));
  const edge = Math.max(textWidth(ticks[0]?.label ?? '', small), textWidth(ticks.at(-1)?.label ?? '', small)) / 2;
  const left = narrow ? edge : labelRoom + between;
  const right = narrow ? edge : rightRoom + between + 4;

  let y = 0;
  const placed = rows.map(row => {
    const label = wrap(row.label, labelRoom, normal);
    const note = row.note === undefined ? [] : wrap(row.note, labelRoom, small);
    const text = (label.length + note.length) * lineHeight;
    const band = 20;
    const high = narrow ? text + band + 10 : Math.max(text + 8, 26);
    const top = y;
    y += high;
    return { row, label, note, high, top, middle: narrow ? top + text + band / 2 : top + high / 2 };
  });

  const plot = width - left - right;
  const from = ticks[0]?.value ?? 0;
  const to = ticks.at(-1)?.value ?? 1;
  const within = (value: number) => Math.min(Math.max(value, from), to);
  const normHalf = textWidth(norm?.label ?? '', small, true) / 2;
  const normX = left + plot * (within(norm?.value ?? from) - from) / (to - from);
  const normMiddle = Math.min(Math.max(normX, normHalf), width - normHalf);
  const headingLeft = headings ? width - rightRoom : width;
  const normBelow = norm !== undefined && headings && normMiddle + normHalf > headingLeft - 8;
  const top = (headings || norm ? 20 : 0) + (normBelow ? 18 : 0) + 6;
  const height = top + y + 30 + (axisTitle === undefined ? 0 : 18);

  const shapes = drawn(at => {
    const x = (value: number) => at(within(value), 0)[0];
    const result: Shape[] = [];
    const markX = width;
    const valueX = width - (markRoom > 0 ? markRoom + between : 0);
    if (valueHeading !== undefined) result.push(write(valueHeading, valueX, 9, { size: small, fill: 'muted', align: 'right' }));
    if (markHeading !== undefined) result.push(write(markHeading, markX, 9, { size: small, fill: 'muted', align: 'right' }));

    if (norm) {
      result.push(write(norm.label, normMiddle, top - 17, { size: small, align: 'center', bold: true }));
      if (!narrow) result.push(line(x(norm.value), top - 8, x(norm.value), top + y, { width: 1.5 }));
    }
    for (const { row, label, note, high, top: rowTop, middle } of placed) {
      const rowY = top + rowTop;
      const centre = top + middle;
      const text = (label.length + note.length) * lineHeight;
      const textTop = narrow ? rowY : rowY + (high - text) / 2;
      label.forEach((words, i) => result.push(write(words, 0, textTop + (i + 0.5) * lineHeight)));
      note.forEach((words, i) => result.push(write(words, 0, textTop + (label.length + i + 0.5) * lineHeight, { size: small, fill: 'muted' })));
      const figureY = narrow ? rowY + lineHeight / 2 : centre;
      if (row.value === undefined) result.push(plate(left - 3, centre - 8, textWidth(row.valueLabel, small) + 6, 16), write(row.valueLabel, left, centre, { size: small, fill: 'muted' }));
      else result.push(write(row.valueLabel, valueX, figureY, { align: 'right' }));
      if (row.markLabel !== undefined) result.push(write(row.markLabel, markX, figureY, { align: 'right', bold: true }));
      if (narrow) {
        result.push(line(left, centre, left + plot, centre, { stroke: 'line', z2: 1 }));
        if (norm) result.push(line(x(norm.value), centre - 10, x(norm.value), centre + 10, { width: 1.5 }));
      }
      if (row.value === undefined) continue;
      if (row.low !== undefined && row.high !== undefined) {
        const dash = row.indicative ? [4, 3] : undefined;
        result.push(line(x(row.low), centre, x(row.high), centre, { stroke: row.tone, width: 2, dash, z2: 8 }));
        for (const end of [row.low, row.high])
          if (within(end) === end) result.push(line(x(end), centre - 4, x(end), centre + 4, { stroke: row.tone, width: 2, z2: 8 }));
      }
      result.push({
        type: 'circle', z2: 12, shape: { cx: x(row.value), cy: centre, r: 5 },
        style: { fill: colour[row.indicative ? 'paper' : row.tone], stroke: colour[row.tone], lineWidth: 2 },
      });
    }
    return result;
  });

  const axis = axisOf(ticks);
  return {
    height,
    option: {
      animation: false,
      grid: grid(left, top, plot, y),
      xAxis: {
        ...axis, ...(narrow ? { splitLine: { show: false } } : {}),
        ...(axisTitle === undefined ? {} : { name: axisTitle, nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: colour.muted, fontSize: small } }),
      } as XAXisComponentOption,
      yAxis: { type: 'value', show: false, min: 0, max: y, inverse: true },
      series: [shapes],
    },
  };
}

// ---- 3. How a time is distributed

function distribution({ width, bins, ticks, countTicks, axisTitle, countTitle, norm, mean, median }: Distribution): Sheet {
  const left = widest(countTicks.map(tick => tick.label), small) + 12;
  const right = Math.max(8, textWidth(ticks.at(-1)?.label ?? '', small) / 2);
  const plot = width - left - right;
  const high = width < narrowBelow ? 190 : 240;
  const from = ticks[0]?.value ?? 0;
  const to = ticks.at(-1)?.value ?? 1;
  const x = (value: number) => left + plot * (Math.min(Math.max(value, from), to) - from) / (to - from);

  const lines = [
    ...(norm ? [{ ...norm, stroke: { width: 2 } as Stroke, bold: true }] : []),
    ...(mean ? [{ ...mean, stroke: { width: 1.5, dash: [6, 4] } as Stroke, bold: false }] : []),
    ...(median ? [{ ...median, stroke: { width: 1.5, dash: [1.5, 3] } as Stroke, bold: false }] : []),
  ].sort((a, b) => a.value - b.value);
  const flags = placeFlags(lines.map(item => ({ x: x(item.value), width: textWidth(item.label, small, item.bold) + 5 })), left, width);
  // Where the lines are too close for labels beside them, as often on a phone, a legend says which is which.
  const legend = flags === undefined ? lines.map((item, row) => ({ ...item, y: 9 + row * 18 })) : [];
  const flagRows = flags === undefined ? 0 : Math.max(0, ...flags.map(flag => flag.row + 1));
  const title = 22 + legend.length * 18;
  const top = title + flagRows * 18 + 20;

  const labelFits = bins.every(bin => textWidth(bin.label, small) <= x(bin.to) - x(bin.from) - 2);
  const shapes = drawn(at => {
    const base = at(from, 0)[1];
    const result: Shape[] = [write(countTitle, 0, title - 13, { size: small, fill: 'muted' })];
    for (const item of legend) {
      result.push(line(0, item.y, 24, item.y, item.stroke));
      result.push(write(item.label, 32, item.y, { size: small, bold: item.bold }));
    }
    for (const bin of bins) {
      if (bin.count === 0) continue;
      const y = at(from, bin.count)[1];
      const shape = { x: x(bin.from) + 0.5, y, width: Math.max(1, x(bin.to) - x(bin.from) - 1), height: base - y };
      // Light enough for the lines that cross it, on paper so that no gridline shows through.
      result.push({ type: 'rect', z2: 5, shape, style: { fill: colour.paper } });
      result.push({ type: 'rect', z2: 6, shape, style: { fill: colour.accent, opacity: 0.65 } });
      if (labelFits) result.push(write(bin.label, (x(bin.from) + x(bin.to)) / 2, y - 9, { size: small, align: 'center', halo: true }));
    }
    lines.forEach((item, i) => {
      const flag = flags?.[i];
      const flagY = flag === undefined ? top - 6 : title + (flagRows - 1 - flag.row) * 18 + 8;
      result.push(line(x(item.value), flagY - 6, x(item.value), base, { ...item.stroke, z2: 8 }));
      if (flag !== undefined)
        result.push(write(item.label, flag.toLeft ? flag.x - 5 : flag.x + 5, flagY, { size: small, bold: item.bold, align: flag.toLeft ? 'right' : 'left' }));
    });
    return result;
  });

  return {
    height: top + high + 46,
    option: {
      animation: false,
      grid: grid(left, top, plot, high),
      xAxis: { ...axisOf(ticks), splitLine: { show: false }, name: axisTitle, nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: colour.muted, fontSize: small } } as XAXisComponentOption,
      yAxis: { ...axisOf(countTicks), axisLine: { show: false }, axisTick: { ...axisOf(countTicks).axisTick, show: false } } as YAXisComponentOption,
      series: [shapes],
    },
  };
}

/** Puts each label beside its line, in the lowest rows in which no label meets another label or another's line; nothing where there is no room. */
function placeFlags(lines: { x: number; width: number }[], left: number, right: number): { x: number; row: number; toLeft: boolean }[] | undefined {
  let best: { x: number; row: number; toLeft: boolean }[] | undefined;
  let bestCost = Infinity;
  const choices = lines.length * 2;
  for (let code = 0; code < choices ** lines.length; code++) {
    const flags = lines.map((item, i) => {
      const choice = Math.floor(code / choices ** i) % choices;
      return { x: item.x, row: choice >> 1, toLeft: choice % 2 === 1 };
    });
    const span = flags.map((flag, i) => {
      const width = lines[i]?.width ?? 0;
      return flag.toLeft ? [flag.x - width, flag.x] as const : [flag.x, flag.x + width] as const;
    });
    const clash = flags.some((flag, i) => {
      const mine = span[i] ?? [0, 0];
      return mine[0] < left || mine[1] > right || flags.some((other, j) => {
        const its = span[j] ?? [0, 0];
        // A line at the same place is no clash: it runs past the beginning of the label, not through it.
        const crossed = flag.toLeft ? other.x > mine[0] - 4 && other.x < flag.x - 1 : other.x > flag.x + 1 && other.x < mine[1] + 4;
        return i !== j && (
          (flag.row === other.row && mine[0] < its[1] + 6 && its[0] < mine[1] + 6) ||
          (other.row >= flag.row && crossed));
      });
    });
    const cost = sum(flags.map(flag => flag.row * 10 + (flag.toLeft ? 1 : 0)));
    if (!clash && cost < bestCost) {
      best = flags;
      bestCost = cost;
    }
  }
  return best;
}

// ---- 4. Counts by category and kind

function stackedBars({ width, series, rows }: StackedBars): Sheet {
  const narrow = width < narrowBelow;
  const between = 12;
  const bar = 20;
  const swatch = 12;
  const totals = rows.map(row => sum(row.parts.map(part => part.count)));
  const most = Math.max(1, ...totals);
  const totalRoom = widest(rows.map(row => row.totalLabel), normal, true);
  const labelRoom = narrow ? width - totalRoom - between : Math.min(widest(rows.map(row => row.label), normal), width * 0.38);
  const left = narrow ? 0 : labelRoom + between;

  const legend: { x: number; y: number; i: number; name: string }[] = [];
  let legendX = left;
  let legendY = 9;
  series.forEach((item, i) => {
    const room = swatch + 6 + textWidth(item.name, small);
    if (legendX > left && legendX + room > width) {
      legendX = left;
      legendY += 20;
    }
    legend.push({ x: legendX, y: legendY, i, name: item.name });
    legendX += room + 18;
  });
  const top = legendY + 18;

  // Numbers that do not fit in their part of the bar stand behind the bar, each with a swatch of its part.
  const layOut = (perCount: number) => rows.map(row => {
    const inside = row.parts.map(part => textWidth(part.label, small, true) + 10 <= part.count * perCount);
    const beside = row.parts.flatMap((part, i) => part.count > 0 && !inside[i] ? [{ i, label: part.label, room: 9 + 4 + textWidth(part.label, small) + 8 }] : []);
    return { inside, beside, besideRoom: sum(beside.map(item => item.room)) };
  });
  const plotMost = width - left - (narrow ? 0 : totalRoom + between);
  let plot = plotMost;
  for (let attempt = 0; attempt < 40; attempt++) {
    const tooLong = layOut(plot / most).some((row, i) => (totals[i] ?? 0) * plot / most + row.besideRoom + 8 > plotMost && row.beside.length > 0);
    if (!tooLong) break;
    plot -= plotMost / 60;
  }
  const perCount = plot / most;
  const laidOut = layOut(perCount);

  let y = 0;
  const placed = rows.map(row => {
    const lines = wrap(row.label, labelRoom, normal);
    const high = narrow ? lines.length * lineHeight + bar + 14 : Math.max(lines.length * lineHeight + 6, bar + 10);
    const top = y;
    y += high;
    return { lines, top, middle: narrow ? top + lines.length * lineHeight + 3 + bar / 2 : top + high / 2 };
  });

  const height = top + y + 2;
  const shapes = drawn(() => {
    const result: Shape[] = legend.flatMap(item => {
      const of = series[item.i];
      return of === undefined ? [] : [
        block(item.x + 0.5, item.y - swatch / 2, swatch, swatch, of.tone, of.pattern),
        write(item.name, item.x + swatch + 6, item.y, { size: small }),
      ];
    });
    placed.forEach(({ lines, top: rowTop, middle }, r) => {
      const row = rows[r];
      const laid = laidOut[r];
      if (row === undefined || laid === undefined) return;
      const centre = top + middle;
      const textTop = narrow ? top + rowTop : centre - lines.length * lineHeight / 2;
      lines.forEach((text, i) => result.push(write(text, 0, textTop + (i + 0.5) * lineHeight)));
      if (row.totalLabel !== undefined)
        result.push(write(row.totalLabel, width, narrow ? textTop + lineHeight / 2 : centre, { align: 'right', bold: true }));
      result.push(line(left, centre - bar / 2 - 3, left, centre + bar / 2 + 3, { stroke: 'muted' }));

      let x = left;
      row.parts.forEach((part, i) => {
        const of = series[i];
        if (of === undefined || part.count === 0) return;
        const long = part.count * perCount;
        result.push(block(x + 1, centre - bar / 2, Math.max(0.5, long - 1.5), bar, of.tone, of.pattern));
        if (laid.inside[i]) {
          const room = textWidth(part.label, small, true) + 4;
          result.push(plate(x + long / 2 - room / 2, centre - 8, room, 16));
          result.push(write(part.label, x + long / 2, centre, { size: small, align: 'center', bold: true }));
        }
        x += long;
      });
      x += 8;
      for (const item of laid.beside) {
        const of = series[item.i];
        if (of === undefined) continue;
        result.push(block(x + 0.5, centre - 4.5, 9, 9, of.tone, of.pattern));
        result.push(write(item.label, x + 13, centre, { size: small }));
        x += item.room;
      }
    });
    return result;
  });
  return { height, option: { ...units(width, height), series: [shapes] } };
}

// ---- 5. Marks through the years

function years({ width, years: names, marks, kinds, ticks, target }: Years): Sheet {
  const narrow = width < narrowBelow;
  const left = widest(ticks.map(tick => tick.label), small) + 14;
  const plot = width - left - 8;
  const high = narrow ? 230 : 270;
  const used = kinds.filter(kind => marks.some(mark => mark.kind === kind.kind));

  const legend: { x: number; y: number; kind: Kind; name: string }[] = [];
  let legendX = left;
  let legendY = 9;
  for (const item of used) {
    const room = 20 + textWidth(item.name, small);
    if (legendX > left && legendX + room > width) {
      legendX = left;
      legendY += 20;
    }
    legend.push({ x: legendX, y: legendY, kind: item.kind, name: item.name });
    legendX += room + 20;
  }
  const top = legendY + 24;

  const shapes = drawn(at => {
    const result: Shape[] = legend.flatMap(item => [markShape(item.kind, item.x + 7, item.y), write(item.name, item.x + 20, item.y, { size: small })]);
    const column = plot / names.length;
    const taken: Box[] = [];
    const points = names.flatMap((name, i) => {
      const ofYear = marks.filter(mark => mark.year === name).sort((a, b) => b.mark - a.mark);
      return ofYear.map((mark, rank) => {
        const [x, y] = at(i, mark.mark);
        const crowded = ofYear.some(other => other !== mark && Math.abs(at(i, other.mark)[1] - y) < 15);
        const step = Math.min(16, column / 3);
        const point = { ...mark, x: crowded ? x + (rank - (ofYear.length - 1) / 2) * step : x, y };
        const above = rank === 0 || (rank < ofYear.length - 1 && !crowded);
        return { ...point, labelY: above ? y - 16 : y + 16 };
      });
    });
    for (const point of points) {
      const half = textWidth(point.label, normal, true) / 2 + 2;
      taken.push({ left: point.x - half, right: point.x + half, top: point.labelY - 8, bottom: point.labelY + 8 });
      taken.push({ left: point.x - 8, right: point.x + 8, top: point.y - 8, bottom: point.y + 8 });
    }

    // One line through what counted as the mark of its year; a mark under other norms stands beside it.
    const story = points.filter(point => point.kind !== 'recomputed');
    story.slice(1).forEach((point, i) => {
      const before = story[i];
      if (before === undefined) return;
      result.push(line(before.x, before.y, point.x, point.y, { stroke: 'muted', width: 1.5, z2: 6 }));
      for (let part = 0; part <= 1; part += 0.05) {
        const x = before.x + part * (point.x - before.x);
        const y = before.y + part * (point.y - before.y);
        taken.push({ left: x - 4, right: x + 4, top: y - 2, bottom: y + 2 });
      }
    });

    if (target) {
      const y = at(0, target.value)[1];
      result.push(line(left, y, left + plot, y, { width: 1.5, dash: [6, 4], z2: 4 }));
      const long = textWidth(target.label, small, true);
      const places: Box[] = [];
      for (const middle of [y - 10, y + 11])
        for (let x = left + plot - long; x >= left; x -= 10) places.push({ left: x, right: x + long, top: middle - 8, bottom: middle + 8 });
      const free = places.find(place => !taken.some(box => box.left < place.right + 3 && place.left < box.right + 3 && box.top < place.bottom && place.top < box.bottom)) ?? places[0];
      if (free) result.push(write(target.label, free.left, (free.top + free.bottom) / 2, { size: small, bold: true, halo: true }));
    }
    for (const point of points) {
      result.push(markShape(point.kind, point.x, point.y));
      result.push(write(point.label, point.x, point.labelY, { align: 'center', bold: true, halo: true }));
    }
    return result;
  });

  return {
    height: top + high + 28,
    option: {
      animation: false,
      grid: grid(left, top, plot, high),
      xAxis: {
        type: 'category', data: names, axisTick: { show: false }, axisLine: { lineStyle: { color: colour.muted } },
        axisLabel: {
          color: colour.ink, fontSize: small, margin: 10,
          // All years, or every second or third counted from the last, where there is no room for more.
          interval: (index: number) => (names.length - 1 - index) % Math.ceil((widest(names, small) + 6) * names.length / plot) === 0,
        },
      },
      yAxis: { ...axisOf(ticks), axisLine: { show: false }, axisTick: { ...axisOf(ticks).axisTick, show: false } } as YAXisComponentOption,
      series: [shapes],
    },
  };
}

interface Box { left: number; right: number; top: number; bottom: number }

function markShape(kind: Kind, x: number, y: number): Shape {
  const style = (fill: Colour) => ({ fill: colour[fill], stroke: colour.accent, lineWidth: 2 });
  switch (kind) {
    case 'published': return { type: 'rect', z2: 12, shape: { x: x - 5, y: y - 5, width: 10, height: 10 }, style: style('paper') };
    case 'computed': return { type: 'circle', z2: 12, shape: { cx: x, cy: y, r: 6 }, style: style('accent') };
    case 'recomputed': return { type: 'polygon', z2: 12, shape: { points: [[x, y - 7], [x + 7, y], [x, y + 7], [x - 7, y]] }, style: style('paper') };
  }
}

// ---- The one way in

const pictures = { flow, intervals, distribution, stackedBars, years };

/** Draws the picture named `kind`, its data given as JSON in the shape of the record in Pictures.cs. */
export function draw(kind: keyof typeof pictures, json: string): string {
  const data = JSON.parse(json);
  measured.clear();
  const { height, option } = (pictures[kind] as (data: unknown) => Sheet)(data);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: data.width, height: Math.ceil(height) });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
