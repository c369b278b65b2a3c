import functools


@functools.singledispatch
def show(value):
    return "anything"


@show.register(int)
def show_int(value):
    return "an int"


@show.register(str)
def show_str(value):
    return "a str"


class Door:
    def set(self, state):
        self.state = state + "!"
        return self.state

    open = functools.partialmethod(set, "open")
    close = functools.partialmethod(set, "closed")

    def __getattr__(self, name):
        if name.startswith("is_"):
            return "really " + name[3:]
        raise AttributeError(name)
