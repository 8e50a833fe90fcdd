"""What lies between two states of the records: what it means to citizens, which pages change, which warnings come and go.

Both states are data: texts out of git or a folder, read and judged by the code that runs. Nothing of them is executed.
"""
