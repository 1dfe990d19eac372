#!/usr/bin/env python3
"""Writes a random, valid attempts file (formats.md) that goes after the edges of measuring.md.

The same seed gives the same file. Rows are made first, as values by English column name, and spelled afterwards
in the file's own languages, separators, encoding and notations.

    python3 random_study.py --seed N [--rows N] --out FILE.csv
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

# So that a test run leaves no compiled files in the source tree.
sys.dont_write_bytecode = True

from reference import (
    AMSTERDAM,
    DUTCH_COLUMNS,
    DUTCH_VALUES,
    SPELLINGS_OF_NO,
    SPELLINGS_OF_YES,
    WorkingCalendar,
    callback_deadline,
    easter,
    instant,
    public_holidays,
)

AS_OF = datetime(2020, 1, 31)
FIRST_DAY, LAST_DAY = date(2014, 1, 1), date(2026, 12, 31)
FIRST_FIELD_DAY, FIELD_DAYS = date(2019, 11, 25), 26
DAY, SECOND = timedelta(days=1), timedelta(seconds=1)

REQUIRED_COLUMNS = ("attempt", "started_at", "department", "kcc_result", "kcc_answer_seconds", "reached")
CALLBACK_RULES = ({"workingDays": 2}, {"hours": 24}, {"officeHours": 8})
CALENDAR = WorkingCalendar({})

DEPARTMENTS = (
    "Burgerzaken",
    "Minima",
    "Financiën",
    "Zoë's loket",
    "Wijk; buurt, en plein",
    'Team "Één balie"',
    "Vergunningen & Toezicht",
    "Coördinatie € Inkoop",
)
TEAMS = ("Noord", "Zuid", "Oost; west", "Reünie", 'het "oude" team')
CALLERS = ("e01", "e02", "E-17", "Renée")
EMPLOYEES = ("m1001", "m1002", "de Vries, J.", "Joëlle Ápril", "s0042")
REMARKS = (
    "geen bijzonderheden",
    "viel weg;\nopnieuw gebeld",
    "zei:\r\n\"ik bel terug\",\r\nen hing op",
    "één, twee; drie\tvier",
    '"',
    "\n",
    "poging;begonnen;afdeling",
)
UNKNOWN_COLUMN = 'vraag 1; "a", b, c, d, e, f, g, h, i, j, k; l; m; n; o; p; q; r; s; t; u\tv'
NEAR_OFFICE_HOURS = (
    time(8, 29, 59),
    time(8, 30),
    time(8, 30, 1),
    time(16, 59, 59),
    time(17, 0),
    time(17, 0, 1),
    time(0, 0),
    time(23, 59, 59),
)
NEAR_CLOCK_CHANGE = (time(0, 0), time(1, 59, 59), time(3, 0), time(3, 0, 1), time(16, 59, 59), time(23, 59, 59))


def chance(rng: Random, probability: float) -> bool:
    return rng.random() < probability


# --- Moments ---


def is_unique(moment: datetime) -> bool:
    """Whether a local moment exists once: neither skipped nor repeated when the clock changes."""
    return len({moment.replace(tzinfo=AMSTERDAM, fold=fold).utcoffset() for fold in (0, 1)}) == 1


def any_day(rng: Random) -> date:
    return FIRST_DAY + rng.randrange((LAST_DAY - FIRST_DAY).days + 1) * DAY


def any_time(rng: Random) -> time:
    """At night, in office hours, or at their edges; often on a whole minute."""
    if chance(rng, 0.3):
        return rng.choice(NEAR_OFFICE_HOURS)
    hour = rng.randrange(24) if chance(rng, 0.3) else rng.randint(8, 17)
    return time(hour, rng.randrange(60), 0 if chance(rng, 0.3) else rng.randrange(60))


def day_near_holiday(rng: Random) -> date:
    """A day from five before to three after a public holiday, Good Friday or 5 May."""
    year = rng.randint(FIRST_DAY.year, LAST_DAY.year)
    feasts = sorted(public_holidays(year) | {easter(year) - 2 * DAY, date(year, 5, 5)})
    return min(max(rng.choice(feasts) + rng.randint(-5, 3) * DAY, FIRST_DAY), LAST_DAY)


def day_near_clock_change(rng: Random) -> date:
    """A day from three before to one after the last Sunday of March or October."""
    last = date(rng.randint(FIRST_DAY.year, LAST_DAY.year), rng.choice((3, 10)), 31)
    return last - (last.isoweekday() % 7 + rng.randint(-1, 3)) * DAY


def moment_near_as_of(rng: Random) -> datetime:
    """Around the as-of moment, or such that a term of hours or office hours ends at or beside it."""
    exact = (AS_OF, AS_OF - DAY, AS_OF - 2 * DAY)
    if chance(rng, 0.5):
        return rng.choice(exact) + rng.randint(-1, 1) * SECOND
    return datetime.combine(AS_OF.date() - rng.randint(-2, 6) * DAY, any_time(rng))


def start(rng: Random) -> datetime:
    """The moment at which an attempt begins."""
    while True:
        kind = rng.choices(("field", "any", "holiday", "clock", "as of"), (40, 15, 20, 10, 15))[0]
        if kind == "field":
            moment = datetime.combine(FIRST_FIELD_DAY + rng.randrange(FIELD_DAYS) * DAY, any_time(rng))
        elif kind == "any":
            moment = datetime.combine(any_day(rng), any_time(rng))
        elif kind == "holiday":
            moment = datetime.combine(day_near_holiday(rng), any_time(rng))
        elif kind == "clock":
            clock = rng.choice(NEAR_CLOCK_CHANGE) if chance(rng, 0.5) else any_time(rng)
            moment = datetime.combine(day_near_clock_change(rng), clock)
        else:
            moment = moment_near_as_of(rng)
        if is_unique(moment):
            return moment


def message_moment(rng: Random, started_at: datetime) -> datetime:
    """Usually minutes after the attempt began, now and then at the same moment or days later."""
    minutes = SECOND * rng.randrange(600)
    delay = rng.choice((timedelta(0), minutes, minutes, DAY * rng.randint(1, 4)))
    moment = started_at + delay
    return moment if is_unique(moment) else started_at


def callback(rng: Random, message_at: datetime) -> datetime | None:
    """No callback, or one before, at or after a deadline or the as-of moment, and never before its message."""
    rule = CALLBACK_RULES[0] if chance(rng, 0.7) else rng.choice(CALLBACK_RULES)
    deadline = callback_deadline(message_at, rule, CALENDAR).astimezone(AMSTERDAM).replace(tzinfo=None)
    term = int((deadline - message_at).total_seconds())
    candidates = (
        None,
        None,
        message_at,
        message_at + rng.randint(0, max(term, 0)) * SECOND,
        message_at + rng.randint(0, max(term, 0)) * SECOND,
        deadline - SECOND,
        deadline,
        deadline + SECOND,
        deadline + rng.randrange(10 * 86400) * SECOND,
        AS_OF - SECOND,
        AS_OF,
        AS_OF + SECOND,
        max(AS_OF, message_at) + rng.randrange(20 * 86400) * SECOND,
    )
    moment = rng.choice(candidates)
    if moment is None or not is_unique(moment) or instant(moment) < instant(message_at):
        return None
    return moment


# --- Rows ---


def seconds(rng: Random, around: int) -> int:
    """Milliseconds: near a value, at one of the limits, or far beyond, with none to three decimals."""
    limits = (0, 1, 29_999, 30_000, 30_001, 59_999, 60_000, 60_001, 180_000, 180_001)
    kind = rng.random()
    if kind < 0.2:
        return rng.choice(limits)
    if kind < 0.22:
        return rng.choice((3_600_000, 86_399_999, 86_400_000))
    unit = rng.choice((1, 10, 100, 1000))
    return rng.randrange(2 * around * 1000) // unit * unit


def maybe(rng: Random, probability: float, value):
    """The value, or None for an empty field."""
    return value if chance(rng, probability) else None


def yes_no(rng: Random, filled: float = 0.8) -> bool | None:
    return maybe(rng, filled, chance(rng, 0.7))


def row_that_counts(rng: Random, columns: set[str]) -> dict:
    """A valid row: the line's result, and what followed where it was answered."""
    routes = (None, "kcc", "direct", "group")
    row = {
        "started_at": start(rng),
        "route": rng.choices(routes, (20, 50, 15, 15))[0] if "route" in columns else None,
    }
    by_kcc = row["route"] in (None, "kcc")
    results = ("answered", "no_answer", "busy") if by_kcc else (None, "answered", "no_answer", "busy")
    row["kcc_result"] = rng.choices(results, (84, 8, 8) if by_kcc else (50, 30, 10, 10))[0]
    answered = row["kcc_result"] in (None, "answered")

    # Fields that say nothing on this route or result are filled in now and then: the rules must pass them by.
    if (by_kcc and answered) or chance(rng, 0.1):
        row["kcc_answer_seconds"] = seconds(rng, 40)
        row["kcc_greeting"] = yes_no(rng)
        row["back_at_kcc"] = yes_no(rng, 0.4)
    if answered or chance(rng, 0.1):
        row |= what_followed(rng)
        row |= messages(rng, columns, row)
    row["search_seconds"] = maybe(rng, 0.5, seconds(rng, 100))
    row["attributed_to"] = maybe(rng, 0.12, rng.choice(tuple(DUTCH_VALUES["attributed_to"])))
    return row


def what_followed(rng: Random) -> dict:
    """Who was reached, after which times, with which greeting and initiative, and the reason of a failure."""
    reached = rng.choices(("employee", "colleague", "other_department", "kcc", "nobody"), (28, 14, 8, 20, 30))[0]
    someone = reached in ("employee", "colleague", "other_department")
    return {
        "reached": reached,
        "transfer_seconds": maybe(rng, 0.85 if someone else 0.1, seconds(rng, 30)),
        "waiting_seconds": maybe(rng, 0.1 if someone else 0.85, seconds(rng, 35)),
        "greeting": yes_no(rng, 0.85 if someone else 0.1),
        "initiative": yes_no(rng, 0.1 if reached in ("employee", "nobody") else 0.8),
        "reason": maybe(rng, 0.08, rng.choice(tuple(DUTCH_VALUES["reason"]))),
    }


def messages(rng: Random, columns: set[str], row: dict) -> dict:
    """A message and its callback, mostly where no employee was reached; a callback without message stays rare."""
    if "message" in columns and chance(rng, 0.05 if row["reached"] == "employee" else 0.5):
        kind = rng.choice(("voicemail", "callback_note"))
    else:
        kind = maybe(rng, 0.3, "none")
    message_at = None
    if "message_at" in columns and chance(rng, 0.6 if kind in ("voicemail", "callback_note") else 0.05):
        message_at = message_moment(rng, row["started_at"])
    called_back_at = None
    if kind in ("voicemail", "callback_note") or chance(rng, 0.03):
        called_back_at = callback(rng, message_at or row["started_at"])
    told = 0.7 if kind == "voicemail" else 0.05
    return {
        "message": kind,
        "message_at": message_at,
        "called_back_at": called_back_at,
        "voicemail_name": yes_no(rng, told),
        "voicemail_absence": yes_no(rng, told),
        "voicemail_substitute": yes_no(rng, told),
    }


def make_rows(rng: Random, count: int, columns: set[str]) -> list[dict]:
    """All rows. Void and redone ones keep little more than their required fields."""
    notation = rng.choice(("{}", "{:04}", "A-{}", "2019/{}", "Poging {}"))
    identifiers = [notation.format(number) for number in range(1, count + 1)]
    rng.shuffle(identifiers)
    departments = rng.sample(DEPARTMENTS, rng.randint(1, len(DEPARTMENTS)))
    void_share = rng.choice((0, 0.05, 0.3)) if "status" in columns else 0

    rows = []
    for identifier in identifiers:
        row = row_that_counts(rng, columns)
        row["status"] = maybe(rng, 0.3, "valid")
        if chance(rng, void_share):
            row = {column: value for column, value in row.items() if column == "started_at" or chance(rng, 0.1)}
            row["status"] = rng.choice(("void", "redone"))
        row["attempt"] = identifier
        row["department"] = rng.choice(departments)
        row["team"] = maybe(rng, 0.6, rng.choice(TEAMS))
        row["caller"] = maybe(rng, 0.8, rng.choice(CALLERS))
        row["employee"] = maybe(rng, 0.8, rng.choice(EMPLOYEES))
        row["remark"] = maybe(rng, 0.2, rng.choice(REMARKS))
        row[UNKNOWN_COLUMN] = maybe(rng, 0.5, rng.choice(REMARKS))
        if chance(rng, 0.06) and count > 1:
            row["replaces"] = rng.choice([other for other in identifiers if other != identifier])
        rows.append(row)
    return rows


# --- Spelling ---


@dataclass(frozen=True)
class Notation:
    """How one file writes its fields. Language and decimal sign are drawn anew for each field from what it allows."""

    separator: str
    line_end: str
    header_languages: tuple[str, ...]
    value_languages: tuple[str, ...]
    decimal_signs: tuple[str, ...]
    letter_cases: tuple
    quoting: float
    blanks: float

    @staticmethod
    def draw(rng: Random) -> Notation:
        languages = (("nl",), ("en",), ("nl", "en"))
        return Notation(
            separator=rng.choice(";,\t"),
            line_end=rng.choice(("\n", "\r\n")),
            header_languages=rng.choice(languages),
            value_languages=rng.choice(languages),
            decimal_signs=rng.choice(((",",), (".",), (",", "."))),
            letter_cases=rng.choice(((str.lower,), (str.upper,), (str.lower, str.upper, str.title))),
            quoting=rng.choice((0, 0, 0.2, 1)),
            blanks=rng.choice((0, 0, 0.05)),
        )

    def header(self, rng: Random, column: str) -> str:
        """A column's name in Dutch or English; an unknown column keeps its own."""
        if column not in DUTCH_COLUMNS:
            return self._field(rng, column)
        name = DUTCH_COLUMNS[column] if rng.choice(self.header_languages) == "nl" else column
        return self._field(rng, rng.choice(self.letter_cases)(name))

    def value(self, rng: Random, column: str, value) -> str:
        """One field of a row."""
        if value is None:
            text = ""
        elif isinstance(value, bool):
            text = self._cased(rng, rng.choice(SPELLINGS_OF_YES if value else SPELLINGS_OF_NO))
        elif isinstance(value, int):
            text = self._seconds(rng, value)
        elif isinstance(value, datetime):
            text = self._moment(rng, value)
        elif column in DUTCH_VALUES:
            text = self._cased(rng, DUTCH_VALUES[column][value] if rng.choice(self.value_languages) == "nl" else value)
        else:
            text = value
        return self._field(rng, text)

    def _cased(self, rng: Random, word: str) -> str:
        return rng.choice(self.letter_cases)(word)

    def _seconds(self, rng: Random, milliseconds: int) -> str:
        whole, rest = divmod(milliseconds, 1000)
        decimals = f"{rest:03}" if chance(rng, 0.2) else f"{rest:03}".rstrip("0")
        return f"{whole}{rng.choice(self.decimal_signs)}{decimals}" if decimals else str(whole)

    @staticmethod
    def _moment(rng: Random, moment: datetime) -> str:
        forms = ["%Y-%m-%dT%H:%M:%S", "%d-%m-%Y %H:%M:%S"]
        if moment.second == 0:
            forms += ["%Y-%m-%d %H:%M", "%d-%m-%Y %H:%M"]
        return moment.strftime(rng.choice(forms))

    def _field(self, rng: Random, text: str) -> str:
        """Quoted as in RFC 4180 where that is needed, and elsewhere by chance; sometimes with blanks around it."""
        if chance(rng, self.blanks):
            text = f" {text} "
        if chance(rng, self.quoting) or any(sign in text for sign in f'{self.separator}"\r\n'):
            return '"' + text.replace('"', '""') + '"'
        return text


def draw_columns(rng: Random) -> list[str]:
    """The columns of a file, in random order: the required ones, most of the optional ones, perhaps an unknown one."""
    absent = rng.choice((0, 0.1, 0.5))
    columns = [column for column in DUTCH_COLUMNS if column in REQUIRED_COLUMNS or not chance(rng, absent)]
    if chance(rng, 0.15):
        columns.append(UNKNOWN_COLUMN)
    rng.shuffle(columns)
    return columns


def write_study(seed: int, count: int | None) -> bytes:
    """The bytes of the attempts file that belongs to a seed."""
    rng = Random(seed)
    columns = draw_columns(rng)
    rows = make_rows(rng, count if count is not None else rng.choice((1, 2, 5, 20, 60, 150, 400)), set(columns))
    notation = Notation.draw(rng)
    lines = [notation.separator.join(notation.header(rng, column) for column in columns)]
    for row in rows:
        lines.append(notation.separator.join(notation.value(rng, column, row.get(column)) for column in columns))
    last = "" if chance(rng, 0.2) else notation.line_end
    return (notation.line_end.join(lines) + last).encode(rng.choice(("utf-8", "utf-8-sig", "cp1252")))


def main() -> None:
    """Writes the file of the seed on the command line."""
    parser = argparse.ArgumentParser(description="Writes a random valid attempts file.")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--rows", type=int)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.out.write_bytes(write_study(arguments.seed, arguments.rows))


if __name__ == "__main__":
    main()
