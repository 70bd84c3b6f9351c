"""The curriculum's macros: `define_env` is what mkdocs-macros looks for."""
