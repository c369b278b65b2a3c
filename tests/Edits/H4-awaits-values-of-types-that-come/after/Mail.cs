using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Post;

public static partial class Mail
{
    public static async ValueTask SortAsync(List<string> sorted, int letters)
    {
        while (true)
        {
            if (letters > 3)
            {
                sorted.Add($"{letters} {await KindOfAsync(letters).ConfigureAwait(false)}");
                return;
            }
            sorted.Add($"{letters} {Kind.Late}");
            letters++;
        }
    }

    public static async Task<string> DeliverAsync(Task<Street> street, Func<int, int> price)
    {
        var number = (await street).Number;
        Func<Task<Coins<int>>> pay = async () => (await Task.FromResult(new Coins<int>(price(number))));
        var coins = await pay();
        return $"{number} to be paid with {coins.Value} by {await new Sender.Desk().AskAsync()}";
    }

    private static async ValueTask<Kind> KindOfAsync(int letters)
    {
        await Task.Yield();
        return letters > 0 ? Kind.Urgent : Kind.Late;
    }

    private sealed class Van
    {
        public async Task<string> DriveAsync(Task<int> street)
        {
            var boxes = await street;
            var load = await Task.FromResult(new Load(boxes));
            return $"van with {load}";
        }

        private sealed record Load(int Boxes);
    }

    public static Task<string> DriveAsync(Task<int> street) => new Van().DriveAsync(street);

    private enum Kind
    {
        Late,
        Urgent,
    }
}

public readonly record struct Coins<T>(T Value);

public static class Sender
{
    public sealed class Desk
    {
        public async Task<Desk> AskAsync()
        {
            await Task.Yield();
            return this;
        }

        public override string ToString() => "the sender";
    }
}

public sealed class Street
{
    public int Number;
}
