registry = {}


class Meta(type):
    def __new__(meta, name, bases, members):
        cls = super().__new__(meta, name, bases, members)
        registry[name] = cls
        return cls

    def describe(cls):
        return "the class " + cls.__name__

    @property
    def size(cls):
        return len(cls.__name__)


class Plugin(metaclass=Meta):
    pass
