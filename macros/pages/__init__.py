"""Page builders: pure functions from records to Markdown, one module a subject."""
