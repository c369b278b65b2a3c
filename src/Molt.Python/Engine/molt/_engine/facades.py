"""Modules that are another one for threads of a rehearsal.

While tests run, the class of every script's module is one that looks which thread asks: a thread of the rehearsal gets what its own
copy of the module has, all others what they always get. So `import`, `pickle`, `inspect` and `unittest.mock.patch`, all of which go
through `sys.modules`, mean the copies in tests and the live modules everywhere else, at the same time. When no tests run, modules
are of the class that they always were, and cost what they always cost.
"""

import sys
import threading
import types

from molt._engine import finder


class Facade(types.ModuleType):
    def __getattribute__(self, name):
        module = _copy(self)
        return super().__getattribute__(name) if module is None else getattr(module, name)

    def __setattr__(self, name, value):
        module = _copy(self)
        if module is None:
            super().__setattr__(name, value)
        else:
            setattr(module, name, value)

    def __delattr__(self, name):
        module = _copy(self)
        if module is None:
            super().__delattr__(name)
        else:
            delattr(module, name)

    def __dir__(self):
        module = _copy(self)
        return super().__dir__() if module is None else dir(module)


def _copy(facade):
    rehearsal = finder.FINDER.rehearsals.get(threading.get_ident())
    return None if rehearsal is None else rehearsal.module(types.ModuleType.__getattribute__(facade, "__name__"))


class Facades:
    """The modules that are facades now. A rehearsal that was abandoned keeps them for as long as its thread lives."""

    def __init__(self):
        self._lock = threading.Lock()   # guards the rest
        self._users, self._former, self._placeholders = 0, {}, {}

    def enter(self, names):
        with self._lock:
            self._users += 1
            for name in names:
                module = sys.modules.get(name)
                if module is None:
                    module = self._placeholders[name] = sys.modules[name] = types.ModuleType(name)
                if name not in self._former:
                    cls = type(module)
                    self._former[name] = module, cls
                    module.__class__ = type("module", (Facade, cls) if cls is not types.ModuleType else (Facade,), {})

    def leave(self):
        with self._lock:
            self._users -= 1
            if self._users:
                return
            for module, cls in self._former.values():
                module.__class__ = cls
            for name, module in self._placeholders.items():
                if sys.modules.get(name) is module:
                    del sys.modules[name]
            self._former.clear()
            self._placeholders.clear()


FACADES = Facades()
