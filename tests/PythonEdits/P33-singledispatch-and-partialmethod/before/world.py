import functools


@functools.singledispatch
def show(value):
    return "any"


@show.register(int)
def show_int(value):
    return "int"


class Door:
    def set(self, state):
        self.state = state
        return state

    open = functools.partialmethod(set, "open")

    def __getattr__(self, name):
        if name.startswith("is_"):
            return name[3:]
        raise AttributeError(name)
