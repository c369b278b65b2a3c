registry = {}


class Meta(type):
    def __new__(meta, name, bases, members):
        cls = super().__new__(meta, name, bases, members)
        registry[name] = cls
        return cls

    def describe(cls):
        return "class " + cls.__name__


class Plugin(metaclass=Meta):
    pass
