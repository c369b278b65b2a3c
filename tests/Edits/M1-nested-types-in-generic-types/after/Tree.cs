namespace Game;

public class Tree<T>(params T[] items) where T : IComparable<T>
{
    public string Show()
    {
        Node? root = null;
        foreach (var item in items) root = Node.Insert(root, item);
        return $"{string.Join("<", root?.Walk() ?? [])} {Node.Made}";
    }

    private sealed class Node(T item)
    {
        private Node? left;
        private Node? right;

        public static int Made => typeof(T).Name.Length;

        public static Node Insert(Node? node, T item)
        {
            if (node is null) return new Node(item);
            if (item.CompareTo(node.Item) < 0) node.left = Insert(node.left, item);
            else node.right = Insert(node.right, item);
            return node;
        }

        private T Item => item;

        public IEnumerable<T> Walk()
        {
            foreach (var one in left?.Walk() ?? []) yield return one;
            yield return item;
            foreach (var one in right?.Walk() ?? []) yield return one;
        }
    }
}
