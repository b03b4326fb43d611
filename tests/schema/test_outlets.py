"""Every outlet's file, and finding outlets by name and address."""

import tomllib
from dataclasses import fields
from importlib.resources import files

import pytest

from glienicke.schema.outlets import OutletInfo, outlet_at, outlet_named, outlets

OUTLETS = outlets()


@pytest.mark.parametrize("outlet", OUTLETS, ids=[outlet.id for outlet in OUTLETS])
def test_a_file_has_known_fields_and_its_names_lead_back_to_it(outlet):
    data = tomllib.loads(files("glienicke.schema.outlets").joinpath(f"{outlet.id}.toml").read_text("utf-8"))
    assert data.keys() <= {field.name for field in fields(OutletInfo)} - {"id"}
    assert len(outlet.country) == 2
    assert outlet.country.isupper()
    assert outlet_named(outlet.name) == outlet
    assert len(set(outlet.names)) == len(outlet.names)


@pytest.mark.parametrize("outlet", OUTLETS, ids=[outlet.id for outlet in OUTLETS])
def test_domains_lead_back_to_their_outlet(outlet):
    assert outlet.domains
    assert all(outlet_at(f"https://www.{domain}/news/1") == outlet for domain in outlet.domains)


def test_no_two_outlets_claim_one_alias():
    claims = {(name.casefold(), outlet.id) for outlet in OUTLETS for name in (outlet.name, *outlet.aliases)}
    claimed = [name for name, _ in claims]
    assert sorted(name for name in set(claimed) if claimed.count(name) > 1) == []


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("Associated Press", "ap"),
        ("the associated press", "ap"),
        ("TASS news agency", "tass"),
        ("Guardian", "guardian"),
        ("BBC", "bbc"),
        ("People’s Daily", "peoples-daily"),
        ("Evening Lamp", None),
        ("", None),
    ],
)
def test_by_name(name, outlet):
    found = outlet_named(name)
    assert (found.id if found else None) == outlet


@pytest.mark.parametrize(
    ("address", "outlet"),
    [
        ("https://edition.cnn.com/2021/01/01/x", "cnn"),
        ("news.bbc.co.uk", "bbc"),
        ("http://www.reuters.com:8080/x", "reuters"),
        ("https://notreuters.com/x", None),
        ("com", None),
        ("", None),
    ],
)
def test_by_address(address, outlet):
    found = outlet_at(address)
    assert (found.id if found else None) == outlet


def test_many_countries_are_covered():
    assert len(OUTLETS) >= 200
    assert len({outlet.country for outlet in OUTLETS}) >= 60
