"""Definitions that an edit takes from one script and puts into another one of the same namespace: they stay the same objects."""


class Moves:
    def __init__(self, proposal):
        self._left = {}         # (namespace, name) -> (object, statement)
        for edit in proposal.edits:
            if not edit.overwrites:
                self._note(edit.script, edit.comparison.old, edit.comparison.gone_names)
        for script in proposal.removed:
            if script.module is not None:
                self._note(script, script.source, script.source.bindings.own)
        self.arrived = set()    # full names that are elsewhere now

    def _note(self, script, source, names):
        for name in names:
            statement = source.bindings.definitions.get(name)
            if statement is not None and name in script.variables and not name.startswith("_"):
                self._left[script.namespace, name] = script.variables[name], statement, f"{script.name}.{name}"

    def of(self, script, name):
        """What ``name``, which ``script`` did not define before, was in another script: (object, statement), or None."""
        found = self._left.get((script.namespace, name))
        if found is None or found[2].rpartition(".")[0] == script.name:
            return None
        self.arrived.add(found[2])
        return found[:2]
