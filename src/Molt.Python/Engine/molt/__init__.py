"""What Python scripts may use of Molt. Everything below ``molt._engine`` is Molt's own."""

from molt._engine.hooks import on_class_created, on_class_updated, on_reloaded, upgrade
from molt._engine.modes import overwrite, update
from molt._engine.between import LiveObject

__all__ = ["LiveObject", "on_class_created", "on_class_updated", "on_reloaded", "overwrite", "update", "upgrade"]
