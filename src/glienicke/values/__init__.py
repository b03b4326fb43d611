"""Value types: parse, compare with a reason, format."""
