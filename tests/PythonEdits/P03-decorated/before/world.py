import functools

calls = []


def logged(function):
    @functools.wraps(function)
    def wrapper(*arguments):
        calls.append(function.__name__)
        return function(*arguments)
    return wrapper


@logged
def greet(name):
    """Greets."""
    return "hello " + name


@functools.lru_cache(None)
def square(number):
    return number * number


class Orc:
    @staticmethod
    def cost():
        return 3

    @classmethod
    def named(cls, name):
        return cls.__name__ + name

    @property
    def power(self):
        return 5

    @functools.cached_property
    def weight(self):
        return 7

    @logged
    def attack(self):
        return "hits"
