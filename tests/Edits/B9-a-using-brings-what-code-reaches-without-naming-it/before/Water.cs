using System.Collections;

namespace Game;

public class Water
{
    public int[] Drops { get; } = [1, 2, 3];
}

public class Pond : Water;

public class Basket : IEnumerable
{
    public List<string> Things { get; } = [];

    public IEnumerator GetEnumerator() => Things.GetEnumerator();
}

public class Bag : Basket;
