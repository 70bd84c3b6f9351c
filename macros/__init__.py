"""The curriculum's macros: `define_env` is what mkdocs-macros looks for."""

from typing import Any


def define_env(env: Any) -> None:
    """Register the macros; see macros.plugin, the only module that knows MkDocs."""
    from macros.plugin import define_env as register  # noqa: PLC0415

    register(env)


def on_pre_page_macros(env: Any) -> None:
    """Close the page's environment; see macros.sandbox."""
    from macros.plugin import on_pre_page_macros as close  # noqa: PLC0415

    close(env)


def on_post_build(env: Any) -> None:
    """Add what the search needs; see macros.plugin."""
    from macros.plugin import on_post_build as finish  # noqa: PLC0415

    finish(env)
