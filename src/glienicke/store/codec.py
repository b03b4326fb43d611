"""Model types <-> what a store holds. The log is JSON, for readers of many years hence; the rest is MessagePack.

Bytes from a store are as hostile as any others: they are decoded by the types of the model or not at all.
"""

from __future__ import annotations

from dataclasses import replace

import msgspec

from glienicke.model import Judgement, Reading, Record, Report


def encode_report(report: Report) -> str:
    """A report as JSON, without its text, which is kept beside it."""
    return msgspec.json.encode(replace(report, text="")).decode()


def decode_report(data: str, text: str) -> Report:
    """A report from its JSON and its text."""
    return replace(msgspec.json.decode(data, type=Report), text=text)


def encode_judgement(judgement: Judgement) -> str:
    """A judgement as JSON."""
    return msgspec.json.encode(judgement).decode()


def decode_judgement(data: str) -> Judgement:
    """A judgement from its JSON."""
    return msgspec.json.decode(data, type=Judgement)


def encode_reading(reading: Reading) -> bytes:
    """A reading as MessagePack, without the text of its report, which the log has."""
    return msgspec.msgpack.encode(replace(reading, report=replace(reading.report, text="")))


def decode_reading(data: bytes, text: str) -> Reading:
    """A reading from its MessagePack and the text of its report."""
    reading = msgspec.msgpack.decode(data, type=Reading)
    return replace(reading, report=replace(reading.report, text=text))


def encode_record(record: Record) -> bytes:
    """A record as MessagePack."""
    return msgspec.msgpack.encode(record)


def decode_record(data: bytes) -> Record:
    """A record from its MessagePack."""
    return msgspec.msgpack.decode(data, type=Record)
