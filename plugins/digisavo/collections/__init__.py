"""The kinds of content, a folder each: its declaration, questions, rules and page."""
