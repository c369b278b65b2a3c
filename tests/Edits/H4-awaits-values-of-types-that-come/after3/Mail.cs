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
                sorted.Add($"{letters} {await IsUrgentAsync(letters).ConfigureAwait(false)}");
                return;
            }
            sorted.Add($"{letters} behind");
            letters++;
        }
    }

    public static async Task<string> DeliverAsync(Task<Street> street, Func<int, int> price)
    {
        var number = (await street).Number;
        Func<Task<int>> pay = async () => await Task.FromResult(price(number));
        return $"{number} at {await pay()}";
    }

    private static async ValueTask<bool> IsUrgentAsync(int letters)
    {
        await Task.Yield();
        return letters > 0;
    }

    private sealed class Van
    {
        public async Task<string> DriveAsync(Task<int> street)
        {
            var boxes = await street;
            return $"cart {boxes}";
        }
    }

    public static Task<string> DriveAsync(Task<int> street) => new Van().DriveAsync(street);
}

public sealed class Street
{
    public int Number;
}
