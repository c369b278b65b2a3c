using System;
using System.Collections.Generic;
using System.Linq;

namespace Shop;

public static class Rows
{
    public static object Made(int count) => new { Name = "apple", Count = count };

    public static string All() => string.Join(' ', from price in new[] { 1, 2 } from tax in new[] { 3, 4 } let sum = price + tax where sum > 4 select $"{price}+{tax}");

    public static string Listed() => "nothing";

    public static Delegate Swap() => (ref int a, int b) => a = b;
}
