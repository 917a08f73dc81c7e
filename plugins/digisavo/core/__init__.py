"""The ground floor: values that know nothing of files, clocks, content kinds or generators."""
