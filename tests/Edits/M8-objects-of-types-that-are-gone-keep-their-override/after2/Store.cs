public static class Store
{
    public static IEnumerable<Orc> All() => [new Orc(), new Boss()];
}
