"""What scripts and the host are told of an edit, after all of it is live."""

import gc
import logging

from molt._engine import finder

CALLBACKS = {"created": [], "updated": [], "reloaded": []}


def on_class_created(callback):
    """Has ``callback(cls)`` called for each class that an edit brings, once the edit is live. Usable as a decorator."""
    return _register("created", callback)


def on_class_updated(callback):
    """Has ``callback(cls)`` called once for each class that an edit changed, once the edit is live. Usable as a decorator."""
    return _register("updated", callback)


def on_reloaded(callback):
    """Has ``callback(report)`` called after each edit. Usable as a decorator."""
    return _register("reloaded", callback)


def upgrade(method):
    """Marks a method that is called once for each existing object, after an edit changed the class by more than bodies of methods.

    Its objects are looked for in the heap then, which takes time in proportion to it.
    """
    method.__molt_upgrade__ = True
    return method


def _register(kind, callback):
    if finder.FINDER.in_rehearsal():
        return callback     # a script that runs in the copy, for tests, is not to be told of what happens to the live ones
    if not any(callback is known for known in CALLBACKS[kind]):
        CALLBACKS[kind].append(callback)
    return callback


def notify(kind, item):
    """A callback that raises is logged, and costs nobody else anything."""
    for callback in list(CALLBACKS[kind]):
        guarded(callback, item)


def guarded(callback, *arguments):
    try:
        callback(*arguments)
    except Exception:
        logging.getLogger("molt").exception("A callback raised after an edit: %r", callback)


def upgrade_objects(cls):
    methods = [name for name in dir(cls) if getattr(getattr(cls, name, None), "__molt_upgrade__", False)]
    if methods:
        for item in [found for found in gc.get_referrers(cls) if type(found) is cls]:
            for name in methods:
                guarded(getattr(item, name))
