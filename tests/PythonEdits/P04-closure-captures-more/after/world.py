def make(first, second):
    def inner():
        return first + second
    return inner
