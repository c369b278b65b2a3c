def attack():
    return "smashes"
