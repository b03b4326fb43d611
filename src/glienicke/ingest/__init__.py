"""Files and pages -> reports, exactly as found."""
