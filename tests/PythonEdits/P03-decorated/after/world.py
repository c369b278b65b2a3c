import functools

calls = []


def logged(function):
    @functools.wraps(function)
    def wrapper(*arguments):
        calls.append(function.__name__)
        return function(*arguments)
    return wrapper


@logged
def greet(name, end="."):
    """Greets politely."""
    return "good morning " + name + end


@functools.lru_cache(None)
def square(number):
    return number ** 2 + 1


class Orc:
    @staticmethod
    def cost():
        return 30

    @classmethod
    def named(cls, name):
        return name + cls.__name__

    @property
    def power(self):
        return 50

    @functools.cached_property
    def weight(self):
        return 70

    @logged
    def attack(self):
        return "smashes"
