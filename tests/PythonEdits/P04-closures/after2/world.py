def counter(start):
    count = start

    def step(by=1):
        nonlocal count
        count -= by
        return -count
    return step


def adder(number):
    return lambda other: number - other
