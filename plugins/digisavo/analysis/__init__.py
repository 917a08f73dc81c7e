"""Finnish words: from a form in a text to its dictionary words and the parts of compounds. Knows no service."""
