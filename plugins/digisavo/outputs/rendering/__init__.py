"""What every output builds with: context, templates, translations, lists and heads."""
