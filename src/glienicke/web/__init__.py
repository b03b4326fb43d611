"""The record in a browser."""

from glienicke.web.pages import pages

__all__ = ["pages"]
