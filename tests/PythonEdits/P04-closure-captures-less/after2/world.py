def make(first, second):
    def inner():
        return second * 100
    return inner
