using System;
using System.Collections.Generic;
using System.Linq;

namespace Shop;

public static class Rows
{
    public static object Made(int count) => new { Name = "apple", Count = count };

    public static string All() => string.Join(' ', from price in new[] { 1, 2 } from tax in new[] { 3, 4 } let sum = price + tax where sum > 4 select $"{price}+{tax}");

    public static string Listed() => string.Join(' ', from item in new[] { (Name: "pear", Count: 2) } from first in new[] { 1 } from second in new[] { 2 } select $"{item.Name} {first} {second} {new { Left = first, Right = second }}");

    public static Delegate Swap() => (ref int a, int b) => a = b;
}
