namespace Game;

public static class Sorter
{
    public static string Sort<T>(T[] items) where T : IComparable<T>
    {
        Quick(0, items.Length - 1);
        return Show(items, item => $"{item}");

        void Quick(int low, int high)
        {
            if (low >= high) return;
            var pivot = Partition();
            Quick(low, pivot - 1);
            Quick(pivot + 1, high);

            int Partition()
            {
                var place = low;
                for (var i = low; i < high; i++)
                    if (Less(items[i], items[high])) Swap(i, place++);
                Swap(place, high);
                return place;
            }
        }

        void Swap(int left, int right) => (items[left], items[right]) = (items[right], items[left]);

        static bool Less<TItem>(TItem left, TItem right) where TItem : IComparable<TItem> => left.CompareTo(right) < 0;

        static string Show<TItem>(TItem[] all, Func<TItem, string> text) => string.Join(" ", all.Select(text));
    }
}
