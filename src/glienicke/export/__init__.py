"""Record -> formats of other programs: one module per format, listed in one tuple."""
