def fight():
    return "no more"
