using System.Threading.Tasks;

namespace Game;

public class Letter
{
    public string Text = "";
}

public static class Work
{
    public static async Task<string> ReadAsync(Task<Letter> first, Task<Letter> second)
    {
        var one = await first;
        var two = await second;
        return "second " + one.Text + " " + two.Text;
    }

    public static string Other() => "others";
}
