"""Which members the classes of scripts were made with: those that come to them later are not a source's to take away."""

import weakref


class Members:
    def __init__(self):
        self._names = weakref.WeakKeyDictionary()

    def get(self, cls, default=()):
        return self._names.get(cls, default)

    def merge(self, cls, names):
        """``cls`` has become what a class with these members is."""
        self._names[cls] = names

    def note(self, script):
        for value in list(script.variables.values()):
            self._note(value, script.name, 0)

    def _note(self, value, module, depth):
        if not isinstance(value, type) or value.__module__ != module or depth > 5:
            return
        if value not in self._names:
            self._names[value] = frozenset(vars(value))
        for member in list(vars(value).values()):
            self._note(member, module, depth + 1)
