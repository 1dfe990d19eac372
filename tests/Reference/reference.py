#!/usr/bin/env python3
"""Reference implementation of Telbaar's measuring rules (measuring.md), written apart from the product.

It reads a valid attempts file (formats.md) and prints the figures in the shape of scores.json. Everything is
counted and divided exactly, as integers and fractions; doubles appear only in intervals and in the output.
It looks for no faults and reports no findings.

    python3 reference.py FILE.csv --norms NORMS.json --as-of 2020-01-31T00:00:00 [--calendar FILE]
                         [--bootstrap DRAWS --seed SEED]
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from fractions import Fraction
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
Z_95 = 1.959963984540054
BITS_OF_A_SUM = 96

# --- The columns and their values (formats.md) ---

DUTCH_COLUMNS = {
    "attempt": "poging",
    "started_at": "begonnen",
    "caller": "enqueteur",
    "department": "afdeling",
    "team": "team",
    "employee": "medewerker",
    "route": "route",
    "kcc_result": "kcc_resultaat",
    "kcc_answer_seconds": "kcc_opneemtijd",
    "kcc_greeting": "kcc_begroeting",
    "search_seconds": "zoektijd",
    "reached": "bereikt",
    "transfer_seconds": "doorverbindtijd",
    "waiting_seconds": "wachttijd",
    "greeting": "begroeting",
    "initiative": "initiatief",
    "message": "boodschap",
    "message_at": "boodschap_op",
    "called_back_at": "teruggebeld_op",
    "reason": "reden",
    "attributed_to": "toerekening",
    "status": "status",
    "back_at_kcc": "teruggekomen",
    "voicemail_name": "voicemail_naam",
    "voicemail_absence": "voicemail_afwezigheid",
    "voicemail_substitute": "voicemail_vervanger",
    "replaces": "vervangt",
    "remark": "opmerking",
}

DUTCH_VALUES = {
    "route": {"kcc": "kcc", "direct": "doorkies", "group": "groep"},
    "kcc_result": {"answered": "beantwoord", "no_answer": "geen_gehoor", "busy": "in_gesprek"},
    "reached": {
        "employee": "medewerker",
        "colleague": "collega_afdeling",
        "other_department": "collega_elders",
        "kcc": "kcc",
        "nobody": "niemand",
    },
    "message": {"voicemail": "voicemail", "callback_note": "terugbelnotitie", "none": "geen"},
    "reason": {
        "search_time": "zoektijd",
        "disconnected": "verbroken",
        "alternative_number": "alternatief_nummer",
        "other": "overig",
    },
    "attributed_to": {"department": "afdeling", "kcc": "kcc", "technical": "techniek"},
    "status": {"valid": "geldig", "void": "vervallen", "redone": "overgedaan"},
}

SPELLINGS_OF_YES = ("ja", "j", "yes", "y", "true", "1", "x")
SPELLINGS_OF_NO = ("nee", "n", "no", "false", "0")

MOMENT = re.compile(
    r"(?:(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)|(?P<d>\d\d)-(?P<m>\d\d)-(?P<y>\d{4}))"
    r"[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,](?P<fraction>\d{1,3}))?)?"
)


def parse_choice(column: str, text: str) -> str:
    """The English word of a value that is written in Dutch or English, in any case."""
    word = text.lower()
    for english, dutch in DUTCH_VALUES[column].items():
        if word in (english, dutch):
            return english
    raise ValueError(f"{column}: {text}")


def parse_yes_no(text: str) -> bool:
    """Yes or no in any of the spellings of formats.md."""
    if text.lower() in SPELLINGS_OF_YES:
        return True
    if text.lower() in SPELLINGS_OF_NO:
        return False
    raise ValueError(f"yes or no: {text}")


def parse_milliseconds(text: str) -> int:
    """Seconds with a decimal comma or point, of at most three decimals, as whole milliseconds."""
    milliseconds = Fraction(text.replace(",", ".")) * 1000
    if milliseconds.denominator != 1:
        raise ValueError(f"more than three decimals: {text}")
    return int(milliseconds)


def parse_moment(text: str) -> datetime:
    """A local wall-clock moment, without time zone; seconds and their fraction may be absent."""
    found = MOMENT.fullmatch(text.upper())
    if found is None:
        raise ValueError(f"moment: {text}")
    return datetime(
        int(found["year"] or found["y"]),
        int(found["month"] or found["m"]),
        int(found["day"] or found["d"]),
        int(found["hour"]),
        int(found["minute"]),
        int(found["second"] or 0),
        int((found["fraction"] or "").ljust(6, "0")),
    )


@dataclass(frozen=True)
class Attempt:
    """One row of the attempts file, as far as the measures look at it. None means not filled in."""

    department: str
    status: str
    started_at: datetime
    route: str
    kcc_result: str | None
    kcc_answer: int | None
    kcc_greeting: bool | None
    search: int | None
    reached: str | None
    transfer: int | None
    waiting: int | None
    greeting: bool | None
    initiative: bool | None
    message: str
    message_at: datetime
    called_back_at: datetime | None
    reason: str | None
    attributed_to: str | None
    back_at_kcc: bool | None

    @property
    def by_kcc(self) -> bool:
        return self.route == "kcc"

    @property
    def kcc_answered(self) -> bool:
        return self.by_kcc and self.kcc_result == "answered"

    @property
    def someone_reached(self) -> bool:
        """The population `reached`: the employee, a colleague or another department."""
        return self.reached in ("employee", "colleague", "other_department")


def decode(content: bytes) -> str:
    """UTF-8 with or without a byte order mark; what is not UTF-8 is Windows-1252."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def find_separator(text: str) -> str:
    """The separator that stands most often in the header line, outside quotes."""
    counts: Counter[str] = Counter()
    quoted = False
    for character in text:
        if character == '"':
            quoted = not quoted
        elif not quoted and character in "\r\n":
            break
        elif not quoted:
            counts[character] += 1
    return max(";,\t", key=lambda separator: counts[separator])


def read_attempts(path: Path) -> list[Attempt]:
    """All rows of an attempts file, the void and redone ones too."""
    text = decode(path.read_bytes())
    records = csv.reader(io.StringIO(text, newline=""), delimiter=find_separator(text), strict=True)
    english = {dutch: column for column, dutch in DUTCH_COLUMNS.items()}
    header = [name.strip().lower() for name in next(records)]
    columns = [english.get(name, name) for name in header]
    return [read_attempt(dict(zip(columns, record))) for record in records if record]


def read_attempt(fields: dict[str, str]) -> Attempt:
    """One row, from its texts by English column name. Absent and empty columns get their defaults."""

    def value(column: str, parse: Callable):
        text = fields.get(column, "").strip()
        return parse(text) if text else None

    def choice(column: str) -> str | None:
        return value(column, lambda text: parse_choice(column, text))

    started_at = value("started_at", parse_moment)
    return Attempt(
        department=fields["department"].strip(),
        status=choice("status") or "valid",
        started_at=started_at,
        route=choice("route") or "kcc",
        kcc_result=choice("kcc_result"),
        kcc_answer=value("kcc_answer_seconds", parse_milliseconds),
        kcc_greeting=value("kcc_greeting", parse_yes_no),
        search=value("search_seconds", parse_milliseconds),
        reached=choice("reached"),
        transfer=value("transfer_seconds", parse_milliseconds),
        waiting=value("waiting_seconds", parse_milliseconds),
        greeting=value("greeting", parse_yes_no),
        initiative=value("initiative", parse_yes_no),
        message=choice("message") or "none",
        message_at=value("message_at", parse_moment) or started_at,
        called_back_at=value("called_back_at", parse_moment),
        reason=choice("reason"),
        attributed_to=choice("attributed_to"),
        back_at_kcc=value("back_at_kcc", parse_yes_no),
    )


# --- The calendar and the deadline of a callback (measuring.md, section 2) ---

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
USUAL_OFFICE_HOURS = "08:30-17:00"


def instant(local: datetime) -> datetime:
    """The moment in UTC of a wall-clock moment in the Netherlands; of an hour that comes twice, the first."""
    return local.replace(tzinfo=AMSTERDAM, fold=0).astimezone(timezone.utc)


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (Meeus, Jones, Butcher)."""
    golden = year % 19
    century, year_of_century = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_shift + 15) % 30
    leap_years, leap_rest = divmod(year_of_century, 4)
    weekday = (32 + 2 * century_rest + 2 * leap_years - epact - leap_rest) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


@cache
def public_holidays(year: int) -> frozenset[date]:
    """Dutch public holidays: Good Friday is none, 5 May is one in years divisible by five only."""
    sunday = easter(year)
    royal = date(year, 4, 27) if year >= 2014 else date(year, 4, 30)
    if royal.isoweekday() == 7:
        royal -= timedelta(days=1)
    days = {date(year, 1, 1), royal, date(year, 12, 25), date(year, 12, 26)}
    # Easter Sunday and Monday, Ascension, Whit Sunday and Monday.
    days |= {sunday + timedelta(days=offset) for offset in (0, 1, 39, 49, 50)}
    if year % 5 == 0:
        days.add(date(year, 5, 5))
    return frozenset(days)


class WorkingCalendar:
    """Which days are worked, and at which hours: weekdays, less holidays, closing days and closed weekdays."""

    def __init__(self, office_hours: dict[str, str], closing_days: frozenset[date] = frozenset()):
        self.closing_days = closing_days
        self.hours_by_weekday = [
            self._hours(office_hours.get(weekday, USUAL_OFFICE_HOURS)) for weekday in WEEKDAYS
        ] + [None, None]

    @staticmethod
    def _hours(text: str) -> tuple[time, time] | None:
        if text.strip().lower() == "closed":
            return None
        opening, closing = text.split("-")
        return time.fromisoformat(opening.strip()), time.fromisoformat(closing.strip())

    def hours(self, day: date) -> tuple[datetime, datetime] | None:
        """Opening and closing moment of a working day, local time; None on any other day."""
        hours = self.hours_by_weekday[day.weekday()]
        if hours is None or day in self.closing_days or day in public_holidays(day.year):
            return None
        return datetime.combine(day, hours[0]), datetime.combine(day, hours[1])


def read_closing_days(path: Path) -> frozenset[date]:
    """A calendar file: a date (yyyy-mm-dd or dd-mm-yyyy) on each line, `;description` after it, `#` comments."""
    days = set()
    for line in decode(path.read_bytes()).splitlines():
        text = line.split(";")[0].strip()
        if text and not text.startswith("#"):
            parts = [int(part) for part in text.split("-")]
            days.add(date(*parts) if len(text.split("-")[0]) == 4 else date(*reversed(parts)))
    return frozenset(days)


def callback_deadline(message_at: datetime, rule: dict, calendar: WorkingCalendar) -> datetime:
    """The instant (UTC) by which a message must be answered, under one of the three callback rules."""
    if "workingDays" in rule:
        return instant(end_of_working_day(message_at.date(), rule["workingDays"], calendar))
    if "hours" in rule:
        return instant(message_at) + timedelta(hours=float(rule["hours"]))
    return instant(end_of_office_time(message_at, timedelta(hours=float(rule["officeHours"])), calendar))


def end_of_working_day(day: date, count: int, calendar: WorkingCalendar) -> datetime:
    """Closing time of the count-th working day after a calendar day."""
    closing = None
    while count > 0:
        day += timedelta(days=1)
        hours = calendar.hours(day)
        if hours is not None:
            count -= 1
            closing = hours[1]
    if closing is None:
        raise ValueError("a callback rule needs at least one working day")
    return closing


def end_of_office_time(start: datetime, remaining: timedelta, calendar: WorkingCalendar) -> datetime:
    """The moment at which so much office time has passed; what runs out at closing ends at closing."""
    day = start.date()
    while True:
        hours = calendar.hours(day)
        if hours is not None:
            opening, closing = max(start, hours[0]), hours[1]
            if opening < closing:
                if opening + remaining <= closing:
                    return opening + remaining
                remaining -= closing - opening
        day += timedelta(days=1)


# --- Outcome and attribution (measuring.md, section 2) ---

# True: successful; False: a failure; None: not settled.
OUTCOMES = {
    "no-answer": False,
    "busy": False,
    "search-time": False,
    "disconnected": False,
    "alternative-number": False,
    "other": False,
    "employee": True,
    "called-back-in-time": True,
    "called-back-late": False,
    "not-called-back": False,
    "pending": None,
    "correct-initiative": True,
    "no-initiative": False,
    "not-reached": False,
    "incomplete": None,
}
ATTRIBUTIONS = ("department", "kcc", "technical")


def classify(attempt: Attempt, rule: dict, calendar: WorkingCalendar, as_of: datetime) -> str:
    """The outcome of a valid attempt: the first row of the table that fits. `as_of` is an instant."""
    if attempt.kcc_result == "no_answer":
        return "no-answer"
    if attempt.kcc_result == "busy":
        return "busy"
    if attempt.reason is not None:
        return attempt.reason.replace("_", "-")
    if attempt.reached == "employee":
        return "employee"
    if attempt.message != "none":
        deadline = callback_deadline(attempt.message_at, rule, calendar)
        called_back = None if attempt.called_back_at is None else instant(attempt.called_back_at)
        if called_back is not None and called_back <= as_of:
            return "called-back-in-time" if called_back <= deadline else "called-back-late"
        return "not-called-back" if deadline < as_of else "pending"
    if attempt.reached in ("colleague", "other_department", "kcc") and attempt.initiative is not None:
        return "correct-initiative" if attempt.initiative else "no-initiative"
    if attempt.reached == "nobody":
        return "not-reached"
    return "incomplete"


def attribute(attempt: Attempt, outcome: str) -> str | None:
    """To whom a failure is attributed: what is stated wins. None for what did not fail."""
    if OUTCOMES[outcome] is not False:
        return None
    if attempt.attributed_to is not None:
        return attempt.attributed_to
    if outcome == "no-initiative" and attempt.reached == "kcc":
        return "kcc"
    if outcome in ("no-answer", "busy") and attempt.by_kcc:
        return "technical"
    return "department"


@dataclass(frozen=True)
class Classified:
    """A valid attempt with its outcome and attribution."""

    attempt: Attempt
    outcome: str
    attribution: str | None

    @property
    def is_department_attempt(self) -> bool:
        """Settled, and no failure of the KCC or of technology."""
        return OUTCOMES[self.outcome] is not None and self.attribution in (None, "department")


# --- The catalogue of measures (measuring.md, section 3) ---


@dataclass(frozen=True)
class Measure:
    """`read` gives what an attempt adds to the numerator (0 or 1, or milliseconds), None outside the population."""

    id: str
    unit: str
    of_departments: bool
    read: Callable[[Classified, Fraction | None], int | None]


def share(id: str, of_departments: bool, population: Callable, counted: Callable) -> Measure:
    """A share of a population; `population` looks at the classified attempt, `counted` also at the threshold."""

    def read(classified: Classified, threshold: Fraction | None) -> int | None:
        return int(bool(counted(classified, threshold))) if population(classified) else None

    return Measure(id, "percent", of_departments, read)


def mean(id: str, population: Callable, milliseconds: Callable) -> Measure:
    """A mean time of the departments over the attempts of a population that have the time filled in."""

    def read(classified: Classified, _: Fraction | None) -> int | None:
        return milliseconds(classified.attempt) if population(classified.attempt) else None

    return Measure(id, "seconds", True, read)


def department_share(id: str, counted: Callable[[Classified], bool]) -> Measure:
    """A share of the department attempts."""
    return share(id, True, lambda c: c.is_department_attempt, lambda c, _: counted(c))


def answered_within(classified: Classified, threshold: Fraction) -> bool:
    """The KCC answered within so many seconds; no answer, busy and a missing time are too late."""
    attempt = classified.attempt
    return attempt.kcc_answered and attempt.kcc_answer is not None and attempt.kcc_answer <= threshold * 1000


def is_answered(attempt: Attempt) -> bool:
    """The population `answered`."""
    return attempt.kcc_answered and attempt.kcc_answer is not None


CATALOGUE = (
    share("kcc-speed", False, lambda c: is_answered(c.attempt), answered_within),
    share("kcc-technical", False, lambda c: c.attempt.by_kcc, lambda c, _: c.attempt.kcc_answered),
    share(
        "kcc-greeting",
        False,
        lambda c: c.attempt.kcc_answered and c.attempt.kcc_greeting is not None,
        lambda c, _: c.attempt.kcc_greeting,
    ),
    department_share("direct", lambda c: c.attempt.reached in ("employee", "colleague")),
    department_share("indirect", lambda c: c.attempt.someone_reached),
    department_share("settled-later", lambda c: c.outcome in ("called-back-in-time", "correct-initiative")),
    mean("transfer-time", lambda a: a.someone_reached, lambda a: a.transfer),
    mean("waiting-time", lambda a: a.reached in ("kcc", "nobody"), lambda a: a.waiting),
    share(
        "greeting",
        True,
        lambda c: c.attempt.someone_reached and c.attempt.greeting is not None,
        lambda c, _: c.attempt.greeting,
    ),
    department_share("success", lambda c: OUTCOMES[c.outcome] is True),
    department_share("employee", lambda c: c.attempt.reached == "employee"),
    share("kcc-speed-all", False, lambda c: c.attempt.by_kcc, answered_within),
    share(
        "kcc-initiative",
        False,
        lambda c: c.attempt.reached == "kcc" and c.attempt.initiative is not None,
        lambda c, _: c.attempt.initiative,
    ),
    share(
        "back-at-kcc",
        False,
        lambda c: c.attempt.by_kcc and c.attempt.back_at_kcc is not None,
        lambda c, _: c.attempt.back_at_kcc,
    ),
)
MEASURES = {measure.id: measure for measure in CATALOGUE}
MEASURES_WITH_THRESHOLD = ("kcc-speed", "kcc-speed-all")


@dataclass(frozen=True)
class Tally:
    """The numerator and denominator of a measure, and the sum of squares for the interval of a mean."""

    total: int
    count: int
    squares: int

    def value(self, unit: str) -> Fraction | None:
        """The percentage, or the mean in seconds; None without a population."""
        if self.count == 0:
            return None
        return Fraction(self.total * 100, self.count) if unit == "percent" else Fraction(self.total, self.count * 1000)

    def interval(self, unit: str) -> tuple[float, float] | None:
        """The 95 % interval: Wilson for shares, normal for means (None below two times)."""
        return self._wilson() if unit == "percent" else self._normal()

    def _wilson(self) -> tuple[float, float] | None:
        if self.count == 0:
            return None
        n, p, z2 = self.count, self.total / self.count, Z_95 * Z_95
        centre = p + z2 / (2 * n)
        half = Z_95 * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n))
        return 100 * (centre - half) / (1 + z2 / n), 100 * (centre + half) / (1 + z2 / n)

    def _normal(self) -> tuple[float, float] | None:
        if self.count < 2:
            return None
        variance = (self.squares - Fraction(self.total**2, self.count)) / (self.count - 1)
        centre = self.total / self.count
        half = Z_95 * math.sqrt(variance / self.count)
        return (centre - half) / 1000, (centre + half) / 1000


def quantile(ordered: Sequence, share_below: Fraction):
    """Linear interpolation between order statistics (R type 7), exact."""
    position = (len(ordered) - 1) * share_below
    index = math.floor(position)
    if position == index:
        return ordered[index]
    return ordered[index] + (ordered[index + 1] - ordered[index]) * (position - index)


# --- Norms, scales and marks (measuring.md, section 4) ---


@dataclass(frozen=True)
class Scale:
    """A table from the distance to the norm to a mark, in straight lines or in steps, clamped at its ends."""

    steps: bool
    points: tuple[tuple[Fraction, Fraction], ...]

    def mark(self, distance):
        """The mark at a distance: the last point at or before it, or on the line to the next one."""
        passed = [point for point in self.points if point[0] <= distance]
        following = self.points[len(passed) :]
        if not passed:
            mark = following[0][1]
        elif self.steps or not following:
            mark = passed[-1][1]
        else:
            (x0, y0), (x1, y1) = passed[-1], following[0]
            mark = y0 + (y1 - y0) * (distance - x0) / (x1 - x0)
        return min(max(mark, 1), 10)


@dataclass(frozen=True)
class Parameter:
    """A measure as a norm set asks for it; without norm, scale and component it is reported only."""

    measure: Measure
    threshold: Fraction | None
    component: str | None = None
    norm: Fraction | None = None
    scale: Scale | None = None
    weight: Fraction = Fraction(1)

    def tally(self, attempts: list[Classified]) -> Tally:
        """Counts or sums the measure over its population, which is empty where a needed threshold is missing."""
        values = [self.read(classified) for classified in attempts]
        known = [value for value in values if value is not None]
        return Tally(sum(known), len(known), sum(value * value for value in known))

    def read(self, classified: Classified) -> int | None:
        if self.threshold is None and self.measure.id in MEASURES_WITH_THRESHOLD:
            return None
        return self.measure.read(classified, self.threshold)

    def mark(self, value):
        """The mark of a value: percentage points above a share's norm, per cent over a time's norm."""
        if self.scale is None or value is None:
            return None
        distance = value - self.norm
        return self.scale.mark(distance if self.measure.unit == "percent" else distance * 100 / self.norm)


@dataclass(frozen=True)
class Component:
    id: str
    of_departments: bool
    weight: Fraction


class Norms:
    """A norm set, from its JSON: callback rule, office hours, components and their parameters."""

    def __init__(self, document: dict):
        self.name = document["name"]
        self.callback = document["callback"]
        self.office_hours = document.get("officeHours", {})
        self.minimum_attempts = document.get("minimumAttempts", 30)
        self.components = [
            Component(part["id"], part["of"] == "departments", Fraction(part.get("weight", 1)))
            for part in document["components"]
        ]
        scales = {
            name: Scale(scale["kind"] == "steps", tuple((Fraction(x), Fraction(y)) for x, y in scale["points"]))
            for name, scale in document["scales"].items()
        }
        self.marked = [
            Parameter(
                MEASURES[entry["measure"]],
                None if entry.get("threshold") is None else Fraction(entry["threshold"]),
                part["id"],
                Fraction(entry["norm"]),
                scales[entry["scale"]],
                Fraction(entry.get("weight", 1)),
            )
            for part in document["components"]
            for entry in part["parameters"]
        ]

    @classmethod
    def read(cls, path: Path) -> Norms:
        return cls(json.loads(path.read_text(encoding="utf-8-sig"), parse_float=Fraction))

    def for_all(self) -> tuple[list[Parameter], list[Component]]:
        """Every measure of the catalogue, marked where this norm set marks it, and every component."""
        speed = next((p.threshold for p in self.marked if p.threshold is not None), None)
        parameters = []
        for measure in CATALOGUE:
            threshold = speed if measure.id in MEASURES_WITH_THRESHOLD else None
            marked = [p for p in self.marked if p.measure is measure]
            parameters += marked or [Parameter(measure, threshold)]
        return parameters, self.components

    def for_department(self) -> tuple[list[Parameter], list[Component]]:
        """What a breakdown by department has: the departments' measures and components only."""
        components = [component for component in self.components if component.of_departments]
        theirs = {component.id for component in components}
        parameters, _ = self.for_all()
        return [
            p if p.component in theirs else Parameter(p.measure, p.threshold)
            for p in parameters
            if p.measure.of_departments
        ], components


def weighted_mean(marks_and_weights: list[tuple]) -> Fraction | None:
    """The mean of the marks that exist; None where there is none."""
    present = [(mark, weight) for mark, weight in marks_and_weights if mark is not None]
    total = sum(weight for _, weight in present)
    return sum(mark * weight for mark, weight in present) / total if total else None


def combine(parameters: list[Parameter], components: list[Component], tallies: list[Tally]) -> list[Fraction | None]:
    """The unrounded mark of each component, and the final mark as the last one."""
    by_component = defaultdict(list)
    for parameter, tally in zip(parameters, tallies):
        mark = parameter.mark(tally.value(parameter.measure.unit))
        by_component[parameter.component].append((mark, parameter.weight))
    marks = [weighted_mean(by_component[component.id]) for component in components]
    return marks + [weighted_mean(list(zip(marks, (component.weight for component in components))))]


@dataclass(frozen=True)
class Bootstrap:
    """How often to draw the attempts again, and from which seed."""

    draws: int
    seed: int

    def intervals(
        self, attempts: list[Classified], parameters: list[Parameter], components: list[Component]
    ) -> list[tuple[float, float] | None]:
        """The 2.5th and 97.5th percentile of each component's mark and of the final mark.

        What an attempt adds to all numerators and denominators is packed into one integer, so that a draw is
        one sum. Sorting makes the result independent of the order of the rows.
        """
        marked = [parameter for parameter in parameters if parameter.scale is not None]
        packed = sorted(self._pack([p.read(classified) for p in marked]) for classified in attempts)
        generator = random.Random(self.seed)
        drawn = []
        for _ in range(self.draws):
            totals = self._unpack(sum(generator.choices(packed, k=len(packed))), len(marked))
            drawn.append(combine(marked, components, totals))
        return [self._ends([mark for mark in marks if mark is not None]) for marks in zip(*drawn)]

    @staticmethod
    def _pack(values: list[int | None]) -> int:
        packed = 0
        for value in values:
            packed = packed << (2 * BITS_OF_A_SUM)
            if value is not None:
                packed |= value << BITS_OF_A_SUM | 1
        return packed

    @staticmethod
    def _unpack(packed: int, length: int) -> list[Tally]:
        mask = (1 << BITS_OF_A_SUM) - 1
        tallies = []
        for _ in range(length):
            tallies.append(Tally(packed >> BITS_OF_A_SUM & mask, packed & mask, 0))
            packed >>= 2 * BITS_OF_A_SUM
        return tallies[::-1]

    @staticmethod
    def _ends(marks: list[Fraction]) -> tuple[float, float] | None:
        if not marks:
            return None
        ordered = sorted(float(mark) for mark in marks)
        return quantile(ordered, Fraction(25, 1000)), quantile(ordered, Fraction(975, 1000))


# --- The figures of a study, in the shape of scores.json (formats.md) ---


def number(value) -> int | float | None:
    """A number for JSON: whole ones stay whole, fractions become doubles."""
    if value is None or isinstance(value, (int, float)):
        return value
    return int(value) if value.denominator == 1 else float(value)


def describe_parameter(parameter: Parameter, tally: Tally, minimum: int) -> dict:
    """One figure, with its numerator, denominator, interval and mark."""
    unit = parameter.measure.unit
    value = tally.value(unit)
    low, high = tally.interval(unit) or (None, None)
    ends = [None, None] if parameter.scale is None or low is None else sorted(map(parameter.mark, (low, high)))
    return {
        "id": parameter.measure.id,
        "component": parameter.component,
        "value": None if value is None else float(value),
        "unit": unit,
        "numerator": tally.total if unit == "percent" else tally.total / 1000,
        "denominator": tally.count,
        "low": low,
        "high": high,
        "norm": number(parameter.norm),
        "threshold": number(parameter.threshold),
        "mark": number(parameter.mark(value)),
        "markLow": number(ends[0]),
        "markHigh": number(ends[1]),
        "indicative": tally.count < minimum,
    }


def score(
    attempts: list[Classified],
    parameters: list[Parameter],
    components: list[Component],
    minimum: int,
    bootstrap: Bootstrap | None,
) -> dict:
    """Parameters, components and final mark of a group of valid attempts."""
    tallies = [parameter.tally(attempts) for parameter in parameters]
    marks = combine(parameters, components, tallies)
    intervals = bootstrap.intervals(attempts, parameters, components) if bootstrap and attempts else []
    ends = [interval or (None, None) for interval in intervals] or [(None, None)] * len(marks)
    described = [
        {"mark": number(mark), "low": low, "high": high} for mark, (low, high) in zip(marks, ends)
    ]
    return {
        "parameters": [describe_parameter(p, tally, minimum) for p, tally in zip(parameters, tallies)],
        "components": [{"id": component.id} | entry for component, entry in zip(components, described)],
        "final": described[-1],
    }


def describe_time(milliseconds: list[int | None]) -> dict:
    """Number, mean, median and 90th percentile of the times that are filled in, in seconds."""
    ordered = sorted(value for value in milliseconds if value is not None)
    if not ordered:
        return {"n": 0, "mean": None, "median": None, "p90": None}
    return {
        "n": len(ordered),
        "mean": float(Fraction(sum(ordered), len(ordered) * 1000)),
        "median": float(Fraction(quantile(ordered, Fraction(1, 2))) / 1000),
        "p90": float(Fraction(quantile(ordered, Fraction(9, 10))) / 1000),
    }


def score_study(
    rows: list[Attempt],
    norms: Norms,
    as_of: datetime,
    closing_days: frozenset[date] = frozenset(),
    bootstrap: Bootstrap | None = None,
) -> dict:
    """All figures of a study; `as_of` is a local wall-clock moment."""
    calendar = WorkingCalendar(norms.office_hours, closing_days)
    classified = []
    for attempt in rows:
        if attempt.status == "valid":
            outcome = classify(attempt, norms.callback, calendar, instant(as_of))
            classified.append(Classified(attempt, outcome, attribute(attempt, outcome)))

    again = []
    for attempt in rows:
        if attempt.status == "redone" and is_whole(attempt):
            outcome = classify(attempt, norms.callback, calendar, instant(as_of))
            again.append(Classified(attempt, outcome, attribute(attempt, outcome)))
    with_redone = {}
    if again:
        final = score(classified + again, *norms.for_all(), norms.minimum_attempts, bootstrap)["final"]
        with_redone = {"withRedone": {"attempts": len(again), "final": final}}

    outcomes = Counter(entry.outcome for entry in classified)
    attributions = Counter(entry.attribution for entry in classified)
    statuses = Counter(attempt.status for attempt in rows)
    by_department = defaultdict(list)
    for entry in classified:
        by_department[entry.attempt.department].append(entry)
    valid = [entry.attempt for entry in classified]

    return {
        "norms": norms.name,
        "asOf": as_of.isoformat(),
        "attempts": {
            "total": len(rows),
            "valid": statuses["valid"],
            "void": statuses["void"],
            "redone": statuses["redone"],
            "pending": outcomes["pending"],
            "incomplete": outcomes["incomplete"],
        },
        "outcomes": {outcome: outcomes[outcome] for outcome in OUTCOMES},
        "attributions": {attribution: attributions[attribution] for attribution in ATTRIBUTIONS},
        **score(classified, *norms.for_all(), norms.minimum_attempts, bootstrap),
        **with_redone,
        "times": {
            "answer": describe_time([a.kcc_answer for a in valid if is_answered(a)]),
            "transfer": describe_time([a.transfer for a in valid if a.someone_reached]),
            "waiting": describe_time([a.waiting for a in valid if a.reached in ("kcc", "nobody")]),
            "search": describe_time([a.search for a in valid]),
        },
        "departments": [
            {"name": name, "attempts": len(entries)}
            | score(entries, *norms.for_department(), norms.minimum_attempts, bootstrap)
            for name, entries in sorted(by_department.items())
        ],
    }


def is_whole(attempt: Attempt) -> bool:
    """Whether a redone attempt tells what a valid one must tell."""
    if attempt.kcc_result in ("no_answer", "busy"):
        return True
    if attempt.route != "kcc":
        return attempt.reached is not None
    return attempt.kcc_result == "answered" and attempt.kcc_answer is not None and attempt.reached is not None


def main() -> None:
    """Scores the file named on the command line and prints the result as JSON."""
    parser = argparse.ArgumentParser(description="Scores a valid attempts file by the rules of measuring.md.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--norms", type=Path, required=True)
    parser.add_argument("--as-of", type=parse_moment, required=True)
    parser.add_argument("--calendar", type=Path)
    parser.add_argument("--bootstrap", type=int, metavar="DRAWS")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()

    scores = score_study(
        read_attempts(arguments.file),
        Norms.read(arguments.norms),
        arguments.as_of,
        read_closing_days(arguments.calendar) if arguments.calendar else frozenset(),
        Bootstrap(arguments.bootstrap, arguments.seed) if arguments.bootstrap else None,
    )
    print(json.dumps({"study": arguments.file.stem} | scores, indent=2))


if __name__ == "__main__":
    main()
