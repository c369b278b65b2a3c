def attack(:
    return "smashes"
