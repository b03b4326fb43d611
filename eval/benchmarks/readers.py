"""Which reader a benchmark measures: `--reader rules|model|auto`, `--weights FOLDER` for others than the package's."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from glienicke.annotate.reader.load import TextReader, load_reader


def add_options(parser: ArgumentParser) -> None:
    """Add the options that `chosen` reads."""
    parser.add_argument("--reader", choices=("auto", "model", "rules"), default="auto")
    parser.add_argument("--weights", type=Path, help="a folder with weights, instead of those of the package")
    parser.add_argument("--quotes", default="quotes", help="the head of quotes: attributions, with the fuller weights")


def chosen(options: Namespace) -> TextReader:
    """The reader that the options ask for."""
    return load_reader(options.weights, kind=options.reader, quotes=options.quotes)
