log = []
table = {"one": 1}


class Base:
    kinds = []
    level = 1


def note(text):
    log.append(text)
    table[text] = len(log)
    Base.kinds.append(text)
    Base.level += 1
