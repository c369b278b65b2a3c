def price(item: str, count: int = 1) -> float:
    return 3.5 * count


price.currency = "silver"
price.taxed = True
