"""What was made while an edit ran refers to the classes that stay.

A decorator, a metaclass or ``__init_subclass__`` saw the class that gave its members away: it may have put it into an entry of a
registry, or made an object of it. Such objects are as young as the edit is, and as the garbage collector does not run meanwhile, they
are all in its youngest generation; unless somebody else collects, and they may be anywhere.
"""

import gc
import threading
import types
import weakref

from molt._engine.stores import ABSENT


class Nursery:
    """Keeps what an edit makes together, while it is entered. One at a time: the collector is the process's, and there may be several sessions."""

    current = None
    _lock = threading.RLock()

    def __enter__(self):
        self._lock.acquire()
        self._outer, Nursery.current = Nursery.current, self
        self._collecting = gc.isenabled()
        gc.disable()
        self._collections = _collections()
        return self

    def __exit__(self, *exception):
        if self._collecting:
            gc.enable()
        Nursery.current = self._outer
        self._lock.release()

    def objects(self):
        """The objects among which all are that were made since."""
        return gc.get_objects(generation=0) if _collections() == self._collections else gc.get_objects()

    def collect(self):
        """Has what was made, and is garbage now, collected."""
        with self._lock:
            gc.collect(1 if _collections()[1:] == self._collections[1:] else 2)


def _collections():
    return [generation["collections"] for generation in gc.get_stats()]


def redirect(new, old):
    """Has what is young refer to ``old`` where it refers to ``new``, and be of class ``old`` where it is of class ``new``."""
    for item in Nursery.current.objects():
        if type(item) is new:
            _assign_class(item, old)
        elif isinstance(item, dict):
            if item is not vars(new):
                _redirect_items(item, new, old)
        elif isinstance(item, list):
            for index, value in enumerate(item):
                if value is new:
                    item[index] = old
        elif isinstance(item, types.CellType):
            if _content(item) is new:
                item.cell_contents = old
        elif _has_state(item):
            _redirect_items(vars(item), new, old)


def _assign_class(item, cls):
    try:
        item.__class__ = cls
    except TypeError:
        pass    # an object without room for it: it goes on as one of the class that it was made of


def _redirect_items(items, new, old):
    for key, value in list(items.items()):
        if value is new:
            items[key] = old


def _has_state(item):
    return not isinstance(item, (type, types.ModuleType, types.FunctionType)) and type(getattr(item, "__dict__", None)) is dict


def _content(cell):
    try:
        return cell.cell_contents
    except ValueError:
        return ABSENT


class Translation:
    """Values with the classes that stay in the place of those that gave their members away."""

    def __init__(self, survivors):
        self._survivors = survivors

    def __call__(self, value):
        if id(value) in self._survivors:
            return self._survivors[id(value)][1]
        if isinstance(value, weakref.ref):
            return self._translate_reference(value)
        if type(value) is tuple and any(self(item) is not item for item in value):
            return tuple(self(item) for item in value)
        return value

    def _translate_reference(self, reference):
        known = self._survivors.get(id(reference()))
        if known is None:
            return reference
        if isinstance(reference, weakref.KeyedRef):
            return weakref.KeyedRef(known[1], reference.__callback__, reference.key)
        return weakref.ref(known[1], reference.__callback__) if type(reference) is weakref.ref else reference
