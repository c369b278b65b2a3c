def attack():
    return "hits"
