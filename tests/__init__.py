"""Tests; they mirror macros/."""
