using System.Text;

namespace Game;

public class Shop<T>(T owner)
{
    public Func<List<Uri>, string> Uris(int times) => list => $"{owner}! {list.Count * times}";

    public Func<int, Task<string>> Later<TOther>(string text)
    {
        var count = 0;
        return async n =>
        {
            await Task.Yield();
            count += n;
            Func<StringBuilder, TOther?, string> tell = (builder, other) => builder.Append(owner).Append(text).Append("!").Append(count).ToString();
            return tell(new(), default);
        };
    }

    public Action<StringBuilder> Plain => builder => builder.Append("plain!");

    public IEnumerable<string> All()
    {
        var builder = new StringBuilder();
        Plain(builder);
        return [Uris(2)([]), Later<int>("x")(2).Result, builder.ToString()];
    }
}
