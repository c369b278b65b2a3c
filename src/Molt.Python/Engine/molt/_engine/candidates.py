"""What the candidate adds to Python's own tables while it is tried: its modules, its scripts' sources, the lines of tracebacks."""

import linecache
import sys

from molt._engine import finder
from molt._engine.stores import ABSENT, ItemStore


class Candidates:
    def __init__(self, proposal):
        self._proposal = proposal
        self._world = self._sources = self._modules = self._lines = None    # what was there before

    def publish(self):
        proposal = self._proposal
        self._world = finder.FINDER.worlds.get(proposal.key)
        self._sources = {edit.script: edit.script.source for edit in proposal.edits}
        self._modules = self._registered()
        self.publish_lines()
        finder.FINDER.worlds[proposal.key] = proposal.world
        for edit in proposal.edits:
            edit.script.source = edit.source

    def publish_lines(self):
        self._lines = {script.path: linecache.cache.get(script.path, ABSENT) for script in self._proposal.touched_scripts}
        sources = [(edit.script, edit.source) for edit in self._proposal.edits]
        for script, source in sources + [(script, script.source) for script in self._proposal.added]:
            store = lines_of(script.path, source)
            linecache.cache[store.name] = store.value

    def stores(self):
        """What the commit stores so that all of it is there again."""
        stores = [ItemStore(finder.FINDER.worlds, self._proposal.key, self._proposal.world)]
        for name, module in self._registered().items():
            if self._modules.get(name) is not module:
                stores.append(ItemStore(sys.modules, name, module))
                parent, _, child = name.rpartition(".")
                if parent in sys.modules:
                    stores.append(ItemStore(vars(sys.modules[parent]), child, module))
        return stores + [lines_of(script.path, script.source) for script in self._proposal.added]

    def withdraw(self):
        finder.FINDER.worlds[self._proposal.key] = self._world
        for script, source in self._sources.items():
            script.source = source
        self.withdraw_lines()
        for name, module in self._registered().items():
            if self._modules.get(name) is not module:
                del sys.modules[name]
                parent, _, child = name.rpartition(".")
                if parent in sys.modules and vars(sys.modules[parent]).get(child) is module:
                    del vars(sys.modules[parent])[child]
            if name in self._modules:
                sys.modules[name] = self._modules[name]

    def withdraw_lines(self):
        for path, entry in self._lines.items():
            ItemStore(linecache.cache, path, entry).step(entry)()

    def _registered(self):
        world = self._proposal.world
        return {name: sys.modules[name] for name in [*world.scripts, *world.namespaces] if name in sys.modules}


def lines_of(path, source):
    """Tracebacks show what is live, which is not what is on disk while a file is held back: an entry without a time is not checked."""
    return ItemStore(linecache.cache, path, (len(source.text), None, source.cached_lines, path))
