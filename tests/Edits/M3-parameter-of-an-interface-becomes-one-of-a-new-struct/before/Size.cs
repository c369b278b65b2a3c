// Unchanged, and a part of a class of which other parts change; it mentions a name that comes to mean more.
public static partial class More
{
    public static int Size<T>(this IEnumerable<T> source) => Listed.ToListed(source).Count;
}
