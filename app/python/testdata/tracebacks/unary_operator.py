text = "abc"
print(-text)
