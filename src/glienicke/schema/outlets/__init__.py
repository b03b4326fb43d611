"""The outlets and agencies that are known, one TOML file each: names, domains, kind, country, lines of their own.

Cleaning needs them for bylines, datelines and credits, annotation for citations, fusion for who copies whom; steps do
not import each other, so the table lies below all of them (docs/decisions/0003-outlets.md).
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from glienicke.errors import DataError

OutletKind = Literal[
    "agency", "state agency", "newspaper", "state newspaper", "magazine", "broadcaster", "state broadcaster"
]
AGENCIES: frozenset[OutletKind] = frozenset({"agency", "state agency"})
"""Those whose texts others print."""


@dataclass(frozen=True, slots=True)
class OutletInfo:
    """One outlet.

    Attributes:
        id: the name of its file.
        name: the name in the record.
        kind: what it is, and whether a state owns it.
        country: where it is published, ISO 3166-1 alpha-2.
        aliases: other names that mean this outlet wherever they stand in news.
        short: forms that mean it only where an outlet is named: in bylines, credits and citations ("the Guardian").
        domains: its sites, without "www.".
        boilerplate: how lines of its pages begin that belong to no report.
        common: whether its name is also a common word or a person's name ("Time", "Petra"): read it as the outlet only
            where an outlet is named.
    """

    id: str
    name: str
    kind: OutletKind
    country: str
    domains: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    boilerplate: tuple[str, ...] = ()
    common: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """All its names, the one for the record first."""
        return (self.name, *self.aliases, *self.short)


@cache
def outlets() -> tuple[OutletInfo, ...]:
    """All known outlets, in order of their ids.

    Raises:
        DataError: a file is not as it should be.
    """
    found = sorted((f for f in files(__name__).iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    return tuple(_outlet(f.name.removesuffix(".toml"), f.read_text("utf-8")) for f in found)


def _outlet(name: str, toml: str) -> OutletInfo:
    try:
        return msgspec.convert({"id": name, **tomllib.loads(toml)}, OutletInfo)
    except (msgspec.ValidationError, tomllib.TOMLDecodeError) as error:
        raise DataError(f"schema/outlets/{name}.toml", str(error)) from error


def outlet_named(name: str) -> OutletInfo | None:
    """The outlet with this name or alias, None if there is none. Case, "the" and "news agency" do not matter."""
    key = _key(name)
    return _by_name().get(key) or _by_name().get(key.removesuffix(" news agency"))


def outlet_at(address: str) -> OutletInfo | None:
    """The outlet of a domain or an address ("https://www.bbc.co.uk/news/x"), None if it is not known."""
    host = address.partition("://")[2] or address
    host = host.partition("/")[0].partition(":")[0].lower().removeprefix("www.")
    while "." in host:
        if host in _by_domain():
            return _by_domain()[host]
        host = host.partition(".")[2]
    return None


def _key(name: str) -> str:
    key = " ".join(name.replace("’", "'").casefold().split()).strip(" .,'\"")
    return key.removeprefix("the ")


@cache
def _by_name() -> dict[str, OutletInfo]:
    """The table of names; where two outlets claim one, a name goes before an alias, an alias before a short form."""
    found: dict[str, OutletInfo] = {}
    for part in (lambda o: (o.name,), lambda o: o.aliases, lambda o: o.short):
        for outlet in outlets():
            for name in part(outlet):
                found.setdefault(_key(name), outlet)
    return found


@cache
def _by_domain() -> dict[str, OutletInfo]:
    return {domain: outlet for outlet in outlets() for domain in outlet.domains}
