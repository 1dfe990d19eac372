/* Makes elements of a page. Words go in as text alone, never as markup. */

type Child = Node | string | null | false | undefined;
type Attributes = Readonly<Record<string, string | boolean | null | undefined>>;

export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Attributes, ...children: readonly Child[]): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  made.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return made;
}

export function button(attributes: Attributes, pushed: () => void, ...children: readonly Child[]): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, ...children);
  made.addEventListener("click", pushed);
  return made;
}

/** Puts what is named in the braces of a sentence. */
export function filled(sentence: string, ...named: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (_, index: string) => String(named[Number(index)]));
}

/** Minutes and seconds. */
export function minutes(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
