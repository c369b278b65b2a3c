"""Makes the modules importable that Molt.Python brings in its assembly: there are no files of them."""

import sys
from importlib.machinery import ModuleSpec


class EmbeddedFinder:
    """Finds and loads modules by their sources. It is its own loader, as it has nothing but the sources."""

    def __init__(self, sources):
        self._sources = sources

    def _file(self, name):
        path = name.replace(".", "/")
        return next((file for file in (path + "/__init__.py", path + ".py") if file in self._sources), None)

    def find_spec(self, name, path=None, target=None):
        file = self._file(name)
        if file is None:
            return None
        is_package = file.endswith("/__init__.py")
        spec = ModuleSpec(name, self, origin=self.get_filename(name), is_package=is_package)
        spec.has_location = True
        spec.cached = None
        return spec

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(self.get_code(module.__name__), module.__dict__)

    def get_code(self, name):
        return compile(self.get_source(name), self.get_filename(name), "exec", dont_inherit=True)

    # Tracebacks and inspect show lines of source by this.
    def get_source(self, name):
        file = self._file(name)
        if file is None:
            raise ImportError("Molt.Python has no module " + name, name=name)
        return self._sources[file]

    def get_filename(self, name):
        return "<Molt.Python>/" + self._file(name)

    def is_package(self, name):
        return self._file(name).endswith("/__init__.py")


def install(sources):
    sys.meta_path.insert(0, EmbeddedFinder(sources))
