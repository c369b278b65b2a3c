public static partial class More
{
    public static IEnumerable<int> Down<T>(this IEnumerable<T> source)
    {
        return Of(source.ToListed());

        static IEnumerable<int> Of(Listed<T> list)
        {
            for (var i = list.Count; i > 0; i--) yield return i * 10;
        }
    }
}
